import { IdentityError } from "./relay/desk-identity.ts";
import { KeychainError } from "./secrets/secret-store.ts";
import { StoreError } from "./store/store-error.ts";
import type { Say } from "./words/say.ts";

/** There is a database, but no key for it; raised before anything is touched. */
export class KeyMissingError extends Error {
  readonly code: "keyMissing" | "keyDamaged";
  constructor(code: "keyMissing" | "keyDamaged") {
    super(code);
    this.name = "KeyMissingError";
    this.code = code;
  }
}

/** The folder for the database cannot be made, or not written to. */
export class DataFolderError extends Error {
  readonly code = "dataFolderUnusable";
  readonly folder: string;
  constructor(folder: string, options?: ErrorOptions) {
    super("the data folder cannot be used", options);
    this.name = "DataFolderError";
    this.folder = folder;
  }
}

/** One sentence or two for a person: why the desk cannot start and what to do; undefined for a fault nobody foresaw. */
export function whyItCannotStart(error: unknown, say: Say): string | undefined {
  if (error instanceof StoreError) {
    const sentence = say({ word: `store.${error.code}` });
    return error.path === undefined ? sentence : `${sentence} (${error.path})`;
  }
  if (error instanceof IdentityError)
    return say({ word: "start.keychainItem", values: { item: error.secret } });
  if (error instanceof KeyMissingError || error instanceof KeychainError)
    return say({ word: `start.${error.code}` });
  if (error instanceof DataFolderError)
    return say({ word: "start.dataFolder", values: { folder: error.folder } });
  return undefined;
}
