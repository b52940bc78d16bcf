/**
 * The text of a CSV file as spreadsheets write them: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), or else
 * Windows-1252 (Excel's plain CSV in western Europe). Always gives a text, without the mark.
 */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
