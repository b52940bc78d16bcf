import keytar from "keytar";
import { KeychainError, type SecretName, type SecretStore } from "./secret-store.ts";

/** Windows keeps at most 2,560 bytes an item; we stay far below, and say so before the system does. */
const LARGEST_SECRET_BYTES = 1024;

/**
 * The operating system's keychain: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux. `profile`
 * keeps installations on one machine apart (the folder of the database, say). There is no fallback: where the keychain is
 * absent or locked, every method rejects with a KeychainError.
 */
export function openKeychain(profile: string): SecretStore {
  const account = (name: SecretName): string => `${name} (${profile})`;
  return {
    read: (name) =>
      guarded(async () => {
        const secret = await keytar.getPassword(SERVICE, account(name));
        if (secret === null) await proveOpen(`open (${profile})`);
        return secret ?? undefined;
      }),
    keep: async (name, secret) => {
      if (Buffer.byteLength(secret) > LARGEST_SECRET_BYTES) throw new Error(`secret too large: ${name}`);
      await guarded(() => keytar.setPassword(SERVICE, account(name), secret));
    },
    forget: async (name) => {
      await guarded(() => keytar.deletePassword(SERVICE, account(name)));
    },
  };
}

const SERVICE = "Clinic Desk";

/** The Secret Service says of a locked secret that there is none; only of writing does it say that it is locked. */
async function proveOpen(account: string): Promise<void> {
  await keytar.setPassword(SERVICE, account, "open");
  await keytar.deletePassword(SERVICE, account);
}

async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new KeychainError(codeOf(error), { cause: error });
  }
}

/** libsecret tells a locked or half-made keyring from an absent one only by its words. */
function codeOf(error: unknown): KeychainError["code"] {
  const words = error instanceof Error ? error.message : "";
  return /locked|collection|prompt|dismissed|denied/i.test(words) ? "keychainLocked" : "keychainAbsent";
}
