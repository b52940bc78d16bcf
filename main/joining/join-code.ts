import { randomCharacters, readCharacters } from "../secrets/crockford.ts";

/** 26 characters that let one desk into the clinic. */
export interface JoinCode {
  /** The first 6: where the relay finds the box. */
  readonly boxId: string;
  /** The other 20, 100 bits, which never leave the two desks. */
  readonly secret: string;
}

const BOX_ID_LENGTH = 6;
const CODE_LENGTH = 26;

/** A fresh code. */
export function makeJoinCode(randomBytes: (length: number) => Uint8Array): JoinCode {
  return splitCode(randomCharacters(CODE_LENGTH, randomBytes));
}

/** A code as it is shown: groups of 6, 5, 5, 5 and 5 characters with hyphens between them. */
export function formatJoinCode({ boxId, secret }: JoinCode): string {
  return [boxId, ...(secret.match(/.{5}/g) ?? [])].join("-");
}

/** The code in what somebody typed, pasted or scanned, however they grouped it; undefined where it is none. */
export function readJoinCode(text: string): JoinCode | undefined {
  const characters = readCharacters(text);
  return characters?.length === CODE_LENGTH ? splitCode(characters) : undefined;
}

function splitCode(characters: string): JoinCode {
  return { boxId: characters.slice(0, BOX_ID_LENGTH), secret: characters.slice(BOX_ID_LENGTH) };
}
