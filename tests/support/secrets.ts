import { KeychainError, type SecretName, type SecretStore } from "../../main/secrets/secret-store.ts";

/** A keychain in memory, which can be locked. */
export interface SecretsUnderTest extends SecretStore {
  readonly held: Map<SecretName, string>;
  /** While locked, everything is refused as the system's keychain refuses. */
  readonly lock: () => void;
  readonly unlock: () => void;
}

/** A keychain that holds these secrets. */
export function someSecrets(secrets: Partial<Record<SecretName, string>> = {}): SecretsUnderTest {
  const held = new Map<SecretName, string>();
  for (const name of ["databaseKey", "clinicKey", "googleRefreshToken"] as const) {
    const secret = secrets[name];
    if (secret !== undefined) held.set(name, secret);
  }
  let isLocked = false;
  const opened = async <Result>(work: () => Result): Promise<Result> => {
    if (isLocked) throw new KeychainError("keychainLocked");
    return work();
  };
  return {
    held,
    lock: () => {
      isLocked = true;
    },
    unlock: () => {
      isLocked = false;
    },
    read: (name) => opened(() => held.get(name)),
    keep: (name, secret) => opened(() => void held.set(name, secret)),
    forget: (name) => opened(() => void held.delete(name)),
  };
}
