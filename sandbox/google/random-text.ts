import type { RandomSource } from "./world.ts";

const BASE32HEX = "0123456789abcdefghijklmnopqrstuv";

/** Random text of `length` characters of Google's id alphabet, `0-9a-v`. */
export function randomBase32Hex(random: RandomSource, length: number): string {
  return Array.from(random.bytes(length), (byte) => BASE32HEX.charAt(byte % 32)).join("");
}

/** Random URL-safe text made from `byteLength` bytes. */
export function randomBase64Url(random: RandomSource, byteLength: number): string {
  return Buffer.from(random.bytes(byteLength)).toString("base64url");
}
