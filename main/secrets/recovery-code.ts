import { hkdfSync } from "node:crypto";
import { checkCharacters, randomCharacters, readCharacters } from "./crockford.ts";

const SECRET_LENGTH = 26;
const CHECK_LENGTH = 2;

/** 26 characters, 130 bits, from which a clinic's keys are made: who has them has the clinic. */
export function makeRecoverySecret(randomBytes: (length: number) => Uint8Array): string {
  return randomCharacters(SECRET_LENGTH, randomBytes);
}

/** The clinic's two keys, 32 bytes each, as HKDF-SHA256 makes them of the secret (RFC 5869). */
export function deriveClinicKeys(secret: string): {
  readonly clinicKey: Buffer;
  readonly signingKey: Buffer;
} {
  const derive = (info: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "clinic-desk", info, 32));
  return {
    clinicKey: derive("clinic-desk-clinic-key-v1"),
    signingKey: derive("clinic-desk-clinic-signing-key-v1"),
  };
}

/** The secret as it is printed: seven groups of four with hyphens between them, the last two characters for checking. */
export function formatRecoveryCode(secret: string): string {
  return (`${secret}${checkCharacters(secret, CHECK_LENGTH)}`.match(/.{4}/g) ?? []).join("-");
}

/** The secret in what somebody typed from the paper; undefined where one is missing or, but once in 1,024, wrong. */
export function readRecoveryCode(text: string): string | undefined {
  const characters = readCharacters(text);
  if (characters?.length !== SECRET_LENGTH + CHECK_LENGTH) return undefined;
  const secret = characters.slice(0, SECRET_LENGTH);
  return characters === `${secret}${checkCharacters(secret, CHECK_LENGTH)}` ? secret : undefined;
}
