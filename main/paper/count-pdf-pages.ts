/** How many pages a PDF has: its page objects (ISO 32000-1, 7.7.3.3), where they are not compressed, as Chromium writes them. */
export function countPdfPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString("latin1");
  return text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
}
