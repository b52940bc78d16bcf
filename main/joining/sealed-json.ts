import { createCipheriv, createDecipheriv } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const CIPHER = "aes-256-gcm";
/** The nonce and tag lengths of NIST SP 800-38D, in bytes. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Far above what a clinic's set-up needs; what unpacks to more is nothing of ours. */
const LARGEST_TEXT_BYTES = 4 * 1024 * 1024;

/** Packs a value as JSON and seals it with AES-256-GCM: base64url of nonce, ciphertext and tag. The key is 32 bytes. */
export function sealPacked(
  value: object,
  { key, randomBytes }: { readonly key: Uint8Array; readonly randomBytes: (length: number) => Uint8Array },
): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const packed = cipher.update(deflateRawSync(JSON.stringify(value)));
  return Buffer.concat([nonce, packed, cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** The value that was sealed with this key; undefined for anything else. */
export function openPacked(sealed: string, key: Uint8Array): unknown {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const packed = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
  try {
    const whole = Buffer.concat([packed, decipher.final()]);
    return JSON.parse(inflateRawSync(whole, { maxOutputLength: LARGEST_TEXT_BYTES }).toString("utf8"));
  } catch {
    // Another key, or a changed text: Node tells no more than that.
    return undefined;
  }
}
