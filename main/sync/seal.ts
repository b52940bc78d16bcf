import { createCipheriv, createDecipheriv, createSecretKey } from "node:crypto";
import type { Sealer } from "./sync-context.ts";

const CIPHER = "aes-256-gcm";
/** The nonce and tag lengths of NIST SP 800-38D, in bytes. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealer is made of. */
export interface SealerParts {
  /** The clinic key, 32 bytes. */
  readonly key: Uint8Array;
  /** Fresh random bytes; a nonce must never come twice under one key. */
  readonly randomBytes: (length: number) => Uint8Array;
}

/** Makes the sealer of a clinic: AES-256-GCM, base64url of nonce, ciphertext and tag. Throws where the key is not 32 bytes. */
export function createSealer({ key, randomBytes }: SealerParts): Sealer {
  if (key.length !== 32) throw new Error("the clinic key must be 32 bytes");
  const secret = createSecretKey(key);
  return {
    seal: (text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, secret, nonce);
      const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(parts).toString("base64url");
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
      const text = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
      try {
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch {
        // Node says only that the tag does not fit: another key, or a changed text.
        return undefined;
      }
    },
  };
}
