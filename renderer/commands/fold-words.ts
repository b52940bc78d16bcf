/** A text as it is compared: without capitals, accents, and the marks between words, `"Nächster Montag,"` as `nachster montag`. */
export function foldWords(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s,،’']+/gu, " ")
    .trim();
}
