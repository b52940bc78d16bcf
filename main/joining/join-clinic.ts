import { DeskId } from "../../shared/ids.ts";
import type { JoinClinicInput, JoinClinicOutcome, RecoverClinicOutcome } from "../../shared/ipc/desks.ts";
import type { Clock } from "../../shared/time.ts";
import { type DeskIdentity, identityOf, readKey } from "../relay/desk-identity.ts";
import { createRelayClinic } from "../relay/relay-clinic.ts";
import { RelayError } from "../relay/relay-client.ts";
import { createRelayHttp } from "../relay/relay-http.ts";
import { createRelaySession } from "../relay/relay-session.ts";
import { takeBox } from "../relay/take-box.ts";
import { takeRecovery } from "../relay/take-recovery.ts";
import { readRecoveryCode } from "../secrets/recovery-code.ts";
import { KeychainError } from "../secrets/secret-store.ts";
import { getClinic } from "../store/clinic.ts";
import { hasAppointments } from "../store/empty-set-up.ts";
import type { ClinicKeys } from "./clinic-keys.ts";
import { openDocument } from "./clinic-document.ts";
import { type JoinBundle, openBundle } from "./join-bundle.ts";
import { readJoinCode } from "./join-code.ts";
import { deriveJoinKeys } from "./join-keys.ts";
import { openRecovery } from "./recovery-bundle.ts";
import { deriveRecoveryKeys } from "./recovery-keys.ts";
import { troubleOf } from "./relay-trouble.ts";
import { findShared } from "./shared-settings.ts";
import { takeUpClinic, type TakingUp } from "./take-up-clinic.ts";

/** What joining a clinic works with. */
export interface JoiningDesk extends TakingUp {
  readonly clock: Clock;
  /** undefined on an installation that knows no relay. */
  readonly relayUrl: URL | undefined;
  readonly enrolmentKey: string | null;
  readonly identity: DeskIdentity;
  /** Opens the desk anew with what the keychain and the database hold now. */
  readonly reopen: () => Promise<void>;
}

/**
 * Makes this desk one of the clinic's with a code that another one shows. Nothing is kept before all of it is there and the relay
 * knows this desk. A desk with bookings is left as it is, but for one that was revoked and comes back to its own clinic.
 */
export async function joinClinic(desk: JoiningDesk, input: JoinClinicInput): Promise<JoinClinicOutcome> {
  const code = readJoinCode(input.code);
  if (code === undefined) return { kind: "codeMistyped" };
  if (desk.relayUrl === undefined) return { kind: "noRelay" };
  if (!mayBeOverlaid(desk)) return { kind: "hasAppointments" };
  const { proof, key } = deriveJoinKeys(code);
  let taken;
  try {
    taken = await takeBox(desk.relayUrl, { boxId: code.boxId, proof });
  } catch (error) {
    return takingTrouble(error);
  }
  const bundle = openBundle(taken.sealed, key);
  if (bundle === undefined) return { kind: "otherVersion" };
  const { joinTicket } = taken;
  return unlessLocked(async () => {
    const as = await newcomer(desk, bundle);
    const registered = await withSession(desk, as, (session) => session.register(joinTicket));
    if (registered.kind === "trouble") return registered.trouble;
    return keepAll(desk, { bundle, as, deskName: input.deskName });
  });
}

function takingTrouble(error: unknown): JoinClinicOutcome {
  const refusal = error instanceof RelayError ? error.refusal : undefined;
  if (refusal?.code === "codeWrong" && (refusal.triesLeft ?? 0) > 0)
    return { kind: "codeWrong", triesLeft: refusal.triesLeft ?? 0 };
  if (refusal?.code === "codeWrong" || refusal?.code === "boxGone" || refusal?.code === "notFound")
    return { kind: "codeGone" };
  return troubleOf(error);
}

/**
 * Brings a clinic back whose last desk is lost, with its printed code: the relay gives the clinic's keys, sealed, and admits this desk;
 * the rest is in the document. The same rules as for joining hold. What is cut short can be done again with the same code.
 */
export async function recoverClinic(
  desk: JoiningDesk,
  input: JoinClinicInput,
): Promise<RecoverClinicOutcome> {
  const secret = readRecoveryCode(input.code);
  if (secret === undefined) return { kind: "codeMistyped" };
  if (desk.relayUrl === undefined) return { kind: "noRelay" };
  if (!mayBeOverlaid(desk)) return { kind: "hasAppointments" };
  const { recoveryId, proof, key } = deriveRecoveryKeys(secret);
  let taken;
  try {
    taken = await takeRecovery(desk.relayUrl, { recoveryId, proof });
  } catch (error) {
    const isGone = error instanceof RelayError && error.reason === "recoveryGone";
    return isGone ? { kind: "clinicUnknown" } : troubleOf(error);
  }
  const keys = openRecovery(taken.sealed, key);
  if (keys === undefined) return { kind: "otherVersion" };
  return unlessLocked(async () => {
    const as = await newcomer(desk, keys);
    const opened = await withSession(desk, as, async (session) => {
      await session.register(taken.joinTicket);
      const document = await createRelayClinic(session, as.identity.clinicId).readDocument();
      return document && openDocument(document, as.identity);
    });
    if (opened.kind === "trouble") return opened.trouble;
    if (opened.value?.kind === "newer") return { kind: "otherVersion" };
    if (opened.value?.kind !== "opened") return { kind: "clinicUnknown" };
    const bundle = { format: 1, ...keys, fields: opened.value.fields } as const;
    return keepAll(desk, { bundle, as, deskName: input.deskName });
  });
}

/** What came of the work, or that it came to nothing because the keychain cannot be used. */
async function unlessLocked<Outcome>(
  work: () => Promise<Outcome>,
): Promise<Outcome | { readonly kind: "keychainUnavailable" }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeychainError) return { kind: "keychainUnavailable" };
    throw error;
  }
}

/** Nothing was booked here that another clinic would be laid over, or this desk was taken out and comes back. */
function mayBeOverlaid({ store }: JoiningDesk): boolean {
  return !hasAppointments(store.reader) || findShared(store.reader, "revocation") !== undefined;
}

/** Who this desk will be: itself, or somebody new where it was revoked, because a revoked desk's id is never good again. */
interface Newcomer {
  readonly identity: DeskIdentity;
  readonly deskId: DeskId;
  /** 64 hexadecimal digits; null: the key in the keychain stays. */
  readonly newDeskKey: string | null;
}

async function newcomer(desk: JoiningDesk, keys: ClinicKeys): Promise<Newcomer> {
  const isRevoked = findShared(desk.store.reader, "revocation") !== undefined;
  const ownKey = isRevoked ? undefined : await readKey(desk.secrets, "deskSigningKey");
  const deskSigningKey = ownKey ?? Buffer.from(desk.randomBytes(32));
  const deskId = isRevoked ? DeskId.parse(desk.newId()) : desk.identity.certificate.deskId;
  const identity = identityOf(
    {
      clinicKey: Buffer.from(keys.clinicKey, "hex"),
      clinicSigningKey: Buffer.from(keys.clinicSigningKey, "hex"),
      deskSigningKey,
    },
    { deskId, now: desk.clock.now },
  );
  return { identity, deskId, newDeskKey: ownKey === undefined ? deskSigningKey.toString("hex") : null };
}

type Asked<Value> =
  | { readonly kind: "answered"; readonly value: Value }
  | { readonly kind: "trouble"; readonly trouble: ReturnType<typeof troubleOf> };

async function withSession<Value>(
  desk: JoiningDesk,
  { identity }: Newcomer,
  work: (session: ReturnType<typeof createRelaySession>) => Promise<Value>,
): Promise<Asked<Value>> {
  const { relayUrl, enrolmentKey } = desk;
  if (relayUrl === undefined) return { kind: "trouble", trouble: { kind: "offline" } };
  const http = createRelayHttp(relayUrl);
  const { certificate, deskSigningKey } = identity;
  const session = createRelaySession({
    http,
    host: relayUrl.host,
    certificate,
    deskSigningKey,
    enrolmentKey,
  });
  try {
    return { kind: "answered", value: await work(session) };
  } catch (error) {
    return { kind: "trouble", trouble: troubleOf(error) };
  } finally {
    http.close();
  }
}

/** What came of taking up a clinic that was in hand. */
type Taken = { readonly kind: "joined"; readonly clinicName: string } | { readonly kind: "hasAppointments" };

/** With everything in hand and the desk known to the relay: keeps it all, and opens the desk anew. Rejects with a KeychainError. */
async function keepAll(
  desk: JoiningDesk,
  given: { readonly bundle: JoinBundle; readonly as: Newcomer; readonly deskName: string },
): Promise<Taken> {
  const { store } = desk;
  const { bundle, as, deskName } = given;
  const { clinicKey, clinicSigningKey, fields } = bundle;
  const isReturn =
    as.identity.clinicId === desk.identity.clinicId && findShared(store.reader, "revocation") !== undefined;
  // Asked again: somebody may have booked while the relay was asked.
  if (!isReturn && hasAppointments(store.reader)) return { kind: "hasAppointments" };
  await takeUpClinic(desk, {
    clinicKey,
    clinicSigningKey,
    fields,
    deskSigningKey: as.newDeskKey,
    deskId: as.deskId,
    deskName,
    how: isReturn ? "return" : "anew",
  });
  await desk.reopen();
  return { kind: "joined", clinicName: getClinic(store.reader).name };
}
