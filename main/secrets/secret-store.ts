/** The names of what the keychain keeps; each its own item, each under 1,024 bytes. */
export type SecretName =
  | "databaseKey"
  | "clinicKey"
  | "clinicSigningKey"
  | "deskSigningKey"
  /** What a desk that is joining has been given, until all of it is where it belongs. */
  | "joining"
  | "googleRefreshToken";

/** The keychain cannot be used: not there at all, or there and locked. */
export class KeychainError extends Error {
  readonly code: "keychainAbsent" | "keychainLocked";
  constructor(code: "keychainAbsent" | "keychainLocked", options?: ErrorOptions) {
    super(code, options);
    this.name = "KeychainError";
    this.code = code;
  }
}

/** The operating system's keychain, as we use it. Every method rejects with a KeychainError where it cannot be used. */
export interface SecretStore {
  /** The secret, undefined where none is kept under this name. */
  readonly read: (name: SecretName) => Promise<string | undefined>;
  readonly keep: (name: SecretName, secret: string) => Promise<void>;
  /** Forgets it; nothing to forget is fine. */
  readonly forget: (name: SecretName) => Promise<void>;
}
