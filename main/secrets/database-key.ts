import { z } from "zod";
import type { SecretStore } from "./secret-store.ts";

const KEY_BYTES = 32;
const KeyText = z.string().regex(/^[0-9a-f]{64}$/);

/** The key of the database, or why there is none to be had. */
export type DatabaseKey =
  | { readonly kind: "found"; readonly key: Buffer }
  | { readonly kind: "made"; readonly key: Buffer }
  /** A database is there but the keychain holds no key for it: never make a new one over it. */
  | { readonly kind: "missingForDatabase" }
  /** What the keychain holds under this name is no key of ours. */
  | { readonly kind: "notAKey" };

/**
 * Reads the 32-byte database key from the keychain; makes and keeps one where neither a key nor a database exists yet. The
 * caller wipes the buffer after use. Rejects with KeychainError where the keychain is absent or locked.
 */
export async function readOrMakeDatabaseKey(
  secrets: SecretStore,
  options: { readonly databaseExists: boolean; readonly randomBytes: (length: number) => Uint8Array },
): Promise<DatabaseKey> {
  const kept = await secrets.read("databaseKey");
  if (kept !== undefined) {
    const text = KeyText.safeParse(kept);
    return text.success ? { kind: "found", key: Buffer.from(text.data, "hex") } : { kind: "notAKey" };
  }
  if (options.databaseExists) return { kind: "missingForDatabase" };
  const key = Buffer.from(options.randomBytes(KEY_BYTES));
  await secrets.keep("databaseKey", key.toString("hex"));
  return { kind: "made", key };
}
