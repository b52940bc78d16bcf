/** How a text may stand among bytes: plain, in UTF-16, as hex, percent-encoded, in JSON, and in base64 wherever it begins in it. */
export function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    // What its neighbours have a part in is left out at both ends.
    const from = Math.ceil((before * 4) / 3);
    return (["base64", "base64url"] as const).map((form) => {
      const written = whole.toString(form).replace(/=+$/, "");
      return written.slice(from, Math.floor((whole.length * 4) / 3));
    });
  });
  const texts = [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    bytes.toString("hex"),
    ...inBase64,
  ];
  return [...Array.from(new Set(texts), (one) => Buffer.from(one)), Buffer.from(text, "utf16le")];
}
