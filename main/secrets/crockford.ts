import { createHash } from "node:crypto";

/** Crockford's base32 (https://www.crockford.com/base32.html): digits and capital letters without I, L, O and U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random characters, 5 bits each. */
export function randomCharacters(count: number, randomBytes: (length: number) => Uint8Array): string {
  return Array.from(randomBytes(count), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

/**
 * What somebody typed, as the alphabet writes it: spaces, hyphens and dots are passed over, small letters are capitals, O is 0, I and L
 * are 1. undefined where anything else is in it.
 */
export function readCharacters(text: string): string | undefined {
  const characters = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\u2010-\u2015-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]*$/.test(characters) ? characters : undefined;
}

/** Characters that depend on all of a text: the beginning of its SHA-256. */
export function checkCharacters(text: string, count: number): string {
  const hash = createHash("sha256").update(text).digest();
  return Array.from(hash.subarray(0, count), (byte) => ALPHABET.charAt(byte & 31)).join("");
}
