import type { CreateRecoveryCodeOutcome } from "../../shared/ipc/desks.ts";
import type { DeskId } from "../../shared/ids.ts";
import { instantNow, type Clock } from "../../shared/time.ts";
import type { ClinicRelay } from "../relay/relay-clinic.ts";
import { formatRecoveryCode, makeRecoverySecret } from "../secrets/recovery-code.ts";
import { KeychainError, type SecretStore } from "../secrets/secret-store.ts";
import { appendAudit } from "../store/audit.ts";
import type { Store } from "../store/store.ts";
import { readClinicKeys } from "./clinic-keys.ts";
import { sealRecovery } from "./recovery-bundle.ts";
import { deriveRecoveryKeys } from "./recovery-keys.ts";
import { troubleOf } from "./relay-trouble.ts";

/** What making a recovery code works with. */
export interface MakingRecoveryCode {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly relay: Pick<ClinicRelay, "clinic"> | undefined;
  readonly clock: Clock;
  readonly deskId: DeskId;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Sees to it that the clinic's document at the relay is up to date. */
  readonly beforehand: () => Promise<void>;
}

/**
 * Makes the code for the paper in the safe, in the place of the one before. It is on the paper alone: no desk keeps it, so that a stolen
 * one cannot come back with it; the relay keeps a hash of a proof and the clinic's keys, sealed.
 */
export async function createRecoveryCode(making: MakingRecoveryCode): Promise<CreateRecoveryCodeOutcome> {
  const { store, secrets, relay, clock, deskId, randomBytes, beforehand } = making;
  if (relay === undefined) return { kind: "noRelay" };
  const secret = makeRecoverySecret(randomBytes);
  const { recoveryId, proofHash, key } = deriveRecoveryKeys(secret);
  try {
    const sealed = sealRecovery(await readClinicKeys(secrets), { key, randomBytes });
    await beforehand();
    await relay.clinic.putRecovery({ recoveryId, proofHash, sealed });
  } catch (error) {
    if (error instanceof KeychainError) return { kind: "keychainUnavailable" };
    return troubleOf(error);
  }
  store.write((writer) =>
    appendAudit(writer, { at: instantNow(clock), deskId, act: "madeRecoveryCode", subjectId: null }),
  );
  return { kind: "made", code: formatRecoveryCode(secret) };
}
