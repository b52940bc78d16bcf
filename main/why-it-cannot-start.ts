import { IdentityError } from "./relay/desk-identity.ts";
import { KeychainError } from "./secrets/secret-store.ts";
import { StoreError } from "./store/store-error.ts";

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

const KEYS = {
  keyMissing:
    "There is a database, but this computer's keychain holds no key for it. Nothing was changed. Sign in as the person who installed Clinic Desk, or restore the keychain.",
  keyDamaged:
    "The keychain item with the database's key is damaged. Nothing was changed. Restore the keychain from a backup.",
  keychainLocked:
    "This computer's keychain is locked. Unlock it (sign in to the computer again, or open its password manager) and start Clinic Desk again.",
  keychainAbsent:
    "Clinic Desk needs the computer's keychain to keep patients' data safe, and found none. On Linux, install and start gnome-keyring (or another Secret Service), then start Clinic Desk again.",
} as const;

/** One sentence or two for a person: why the desk cannot start and what to do; undefined for a fault nobody foresaw. */
export function whyItCannotStart(error: unknown): string | undefined {
  if (error instanceof StoreError) return error.message;
  if (error instanceof IdentityError) return `Clinic Desk cannot start: ${error.message}.`;
  if (error instanceof KeyMissingError || error instanceof KeychainError) return KEYS[error.code];
  if (error instanceof DataFolderError)
    return `The folder ${error.folder} cannot be written to. Nothing was changed. Give this account the right to write there, or name another folder in CLINIC_DESK_DATA_FOLDER.`;
  return undefined;
}
