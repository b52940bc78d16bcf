import { DeskId } from "../../shared/ids.ts";
import type { JoinClinicInput, JoinClinicOutcome, RecoverClinicOutcome } from "../../shared/ipc/desks.ts";
import type { Clock } from "../../shared/time.ts";
import { type DeskIdentity, identityOf, readKey } from "../relay/desk-identity.ts";
import { createRelayClinic } from "../relay/relay-clinic.ts";
import { RelayError } from "../relay/relay-client.ts";
import { createRelayHttp } from "../relay/relay-http.ts";
import { createRelaySession } from "../relay/relay-session.ts";
import { takeBox } from "../relay/take-box.ts";
import { deriveClinicKeys, readRecoveryCode } from "../secrets/recovery-code.ts";
import { KeychainError } from "../secrets/secret-store.ts";
import { getClinic } from "../store/clinic.ts";
import { hasAppointments } from "../store/empty-set-up.ts";
import { openDocument } from "./clinic-document.ts";
import { type JoinBundle, openBundle } from "./join-bundle.ts";
import { readJoinCode } from "./join-code.ts";
import { deriveJoinKeys } from "./join-keys.ts";
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
  const { reader } = desk.store;
  if (hasAppointments(reader) && findShared(reader, "revocation") === undefined)
    return { kind: "hasAppointments" };
  const { proof, key } = deriveJoinKeys(code);
  let taken;
  try {
    taken = await takeBox(desk.relayUrl, { boxId: code.boxId, proof });
  } catch (error) {
    return takingTrouble(error);
  }
  const bundle = openBundle(taken.sealed, key);
  if (bundle === undefined) return { kind: "otherVersion" };
  return enter(desk, { bundle, joinTicket: taken.joinTicket, deskName: input.deskName });
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
 * Brings a clinic back whose last desk is lost, from its printed code and the document at the relay. The same rules as for joining
 * hold.
 */
export async function recoverClinic(
  desk: JoiningDesk,
  input: JoinClinicInput,
): Promise<RecoverClinicOutcome> {
  const secret = readRecoveryCode(input.code);
  if (secret === undefined) return { kind: "codeMistyped" };
  if (desk.relayUrl === undefined) return { kind: "noRelay" };
  if (hasAppointments(desk.store.reader)) return { kind: "hasAppointments" };
  const { clinicKey, signingKey } = deriveClinicKeys(secret);
  const keys = { clinicKey: clinicKey.toString("hex"), clinicSigningKey: signingKey.toString("hex") };
  const as = await newcomer(desk, keys);
  const fields = await withSession(desk, as, async (session) => {
    const document = await createRelayClinic(session, as.identity.clinicId).readDocument();
    const opened = document && openDocument(document, as.identity);
    return opened?.kind === "opened" ? opened.fields : undefined;
  });
  if (fields.kind === "trouble") return fields.trouble;
  if (fields.value === undefined) return { kind: "clinicUnknown" };
  const bundle = { format: 1, ...keys, recoverySecret: secret, fields: fields.value } as const;
  return enter(desk, { bundle, joinTicket: undefined, deskName: input.deskName });
}

/** Who this desk will be: itself, or somebody new where it was revoked, because a revoked desk's id is never good again. */
interface Newcomer {
  readonly identity: DeskIdentity;
  readonly deskId: DeskId;
  /** 64 hexadecimal digits; null: the key in the keychain stays. */
  readonly newDeskKey: string | null;
}

async function newcomer(
  desk: JoiningDesk,
  keys: Pick<JoinBundle, "clinicKey" | "clinicSigningKey">,
): Promise<Newcomer> {
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

/** With everything in hand: makes the desk known to the relay, then keeps it all. */
async function enter(
  desk: JoiningDesk,
  given: { readonly bundle: JoinBundle; readonly joinTicket: string | undefined; readonly deskName: string },
): Promise<
  | { readonly kind: "joined"; readonly clinicName: string }
  | { readonly kind: "hasAppointments" | "keychainUnavailable" }
  | ReturnType<typeof troubleOf>
> {
  const { store } = desk;
  const { clinicKey, clinicSigningKey, recoverySecret, fields } = given.bundle;
  try {
    const as = await newcomer(desk, given.bundle);
    const isReturn =
      as.identity.clinicId === desk.identity.clinicId && findShared(store.reader, "revocation") !== undefined;
    const registered = await withSession(desk, as, (session) => session.register(given.joinTicket));
    if (registered.kind === "trouble") return registered.trouble;
    // Asked again: somebody may have booked while the relay was asked.
    if (!isReturn && hasAppointments(store.reader)) return { kind: "hasAppointments" };
    await takeUpClinic(desk, {
      clinicKey,
      clinicSigningKey,
      recoverySecret,
      fields,
      deskSigningKey: as.newDeskKey,
      deskId: as.deskId,
      deskName: given.deskName,
      how: isReturn ? "return" : "anew",
    });
  } catch (error) {
    if (error instanceof KeychainError) return { kind: "keychainUnavailable" };
    throw error;
  }
  await desk.reopen();
  return { kind: "joined", clinicName: getClinic(store.reader).name };
}
