import { z } from "zod";
import type { DeskId } from "../../shared/ids.ts";
import { LONGEST_DESK_NAME } from "../../shared/ipc/desks.ts";
import { instantNow } from "../../shared/time.ts";
import type { SecretStore } from "../secrets/secret-store.ts";
import { findAccountBySub, saveAccount } from "../store/accounts.ts";
import { appendAudit } from "../store/audit.ts";
import { emptySetUp } from "../store/empty-set-up.ts";
import type { SetUpFields } from "../store/set-up-fields.ts";
import type { Store } from "../store/store.ts";
import { createSealer } from "../sync/seal.ts";
import { agreeOnSetUp } from "./agree-on-set-up.ts";
import type { TakingInSetUp } from "./apply-set-up.ts";
import { ACCOUNT_KEY, SharedAccount } from "./set-up-keys.ts";
import { findShared, keepShared } from "./shared-settings.ts";

/** All that makes this desk one of the clinic's. */
export interface ClinicInHand {
  /** 64 hexadecimal digits each. */
  readonly clinicKey: string;
  readonly clinicSigningKey: string;
  /** A new one for a desk that was revoked; null: it keeps its own. */
  readonly deskSigningKey: string | null;
  readonly deskId: DeskId;
  readonly deskName: string;
  readonly fields: SetUpFields;
  /** `anew`: what is set up here gives way; `return`: a desk of this very clinic, whose data stay. */
  readonly how: "anew" | "return";
}

/** What taking a clinic up works with. */
export interface TakingUp extends Omit<TakingInSetUp, "deskId"> {
  readonly store: Store;
  readonly secrets: SecretStore;
  /** This installation's Google client id, undefined where it has none. */
  readonly clientId: string | undefined;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** What the keychain holds while a desk joins: all of it in one item, so that there is never half of it. */
const Joining = z.object({
  clinicKey: z.string(),
  clinicSigningKey: z.string(),
  deskSigningKey: z.string().nullable(),
  refreshToken: z.string().nullable(),
});

/**
 * Makes this desk one of the clinic's, all of it or nothing: the secrets wait in one item of the keychain until the database has
 * committed the rest. What a crash interrupts is undone or finished by `finishJoining` at the next start. Rejects with a KeychainError.
 */
export async function takeUpClinic(taking: TakingUp, clinic: ClinicInHand): Promise<void> {
  const { store, secrets, clock, newId, randomBytes } = taking;
  const { clinicKey, clinicSigningKey, deskSigningKey, fields, deskId } = clinic;
  const account = SharedAccount.safeParse(fields[ACCOUNT_KEY]?.value).data;
  const sealer = createSealer({ key: Buffer.from(clinicKey, "hex"), randomBytes });
  const isForThisClient = account !== undefined && account.clientId === taking.clientId;
  const refreshToken = (isForThisClient ? sealer.open(account.token) : undefined) ?? null;
  const joining = { clinicKey, clinicSigningKey, deskSigningKey, refreshToken };

  store.write((writer) => keepShared(writer, "joining", "begun"));
  await secrets.keep("joining", JSON.stringify(joining));
  store.write((writer) => {
    if (clinic.how === "anew") emptySetUp(writer);
    keepShared(writer, "deskId", deskId);
    agreeOnSetUp({ clock, newId, deskId }, writer, fields);
    const name = clinic.deskName.trim().slice(0, LONGEST_DESK_NAME);
    if (name !== "") keepShared(writer, "deskName", name);
    keepShared(writer, "revocation", undefined);
    keepShared(writer, "disconnected", undefined);
    // Who came with the recovery code before this desk was of the clinic is no news to it, and this desk itself is none.
    keepShared(writer, "recovered", undefined);
    keepShared(writer, "recoveredToldUntil", instantNow(clock));
    const known = account && findAccountBySub(writer, account.sub);
    if (account !== undefined && known !== undefined && refreshToken !== null) {
      saveAccount(writer, { ...known, email: account.email, state: "connected" });
      keepShared(writer, "sealedToken", account.token);
      keepShared(writer, "clientId", account.clientId);
    }
    appendAudit(writer, { at: instantNow(clock), deskId, act: "joinedClinic", subjectId: null });
    keepShared(writer, "joining", "committed");
  });
  await finishJoining(taking);
}

/** Brings joining to its end where it was begun: to be called before the keychain's secrets are used. Rejects with a KeychainError. */
export async function finishJoining({ store, secrets }: Pick<TakingUp, "store" | "secrets">): Promise<void> {
  const state = findShared(store.reader, "joining");
  if (state === undefined) return;
  const kept = state === "committed" ? await secrets.read("joining") : undefined;
  if (kept !== undefined) {
    const joining = Joining.parse(JSON.parse(kept));
    await secrets.keep("clinicKey", joining.clinicKey);
    await secrets.keep("clinicSigningKey", joining.clinicSigningKey);
    if (joining.deskSigningKey !== null) await secrets.keep("deskSigningKey", joining.deskSigningKey);
    if (joining.refreshToken === null) await secrets.forget("googleRefreshToken");
    else await secrets.keep("googleRefreshToken", joining.refreshToken);
  }
  await secrets.forget("joining");
  store.write((writer) => keepShared(writer, "joining", undefined));
}
