import type { RecoveryCodeOutcome } from "../../shared/ipc/desks.ts";
import { formatRecoveryCode } from "../secrets/recovery-code.ts";
import { KeychainError, type SecretStore } from "../secrets/secret-store.ts";

/** The code that brings the clinic back when its last desk is lost, for a person to print. */
export async function readRecovery(secrets: SecretStore): Promise<RecoveryCodeOutcome> {
  try {
    const secret = await secrets.read("recoverySecret");
    return secret === undefined ? { kind: "notKept" } : { kind: "shown", code: formatRecoveryCode(secret) };
  } catch (error) {
    if (error instanceof KeychainError) return { kind: "keychainUnavailable" };
    throw error;
  }
}
