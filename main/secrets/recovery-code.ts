import { checkCharacters, randomCharacters, readCharacters } from "./crockford.ts";

const SECRET_LENGTH = 26;
const CHECK_LENGTH = 2;

/** 26 characters, 130 bits, that are kept on paper alone: who has them has the clinic. */
export function makeRecoverySecret(randomBytes: (length: number) => Uint8Array): string {
  return randomCharacters(SECRET_LENGTH, randomBytes);
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
