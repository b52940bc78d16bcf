import {
  type DeskNews,
  type DesksView,
  LONGEST_DESK_NAME,
  type NameDeskInput,
  type OtherDesk,
  type RevokeDeskInput,
  type RevokeDeskOutcome,
} from "../../shared/ipc/desks.ts";
import { DeskRevocation, revocationText, type DesksAnswer } from "../../shared/relay/protocol.ts";
import { instantNow, type Clock, type Instant } from "../../shared/time.ts";
import { type DeskIdentity, signText } from "../relay/desk-identity.ts";
import { RelayError } from "../relay/relay-client.ts";
import type { ClinicRelay } from "../relay/relay-clinic.ts";
import { appendAudit } from "../store/audit.ts";
import { listOwed } from "../store/outbox.ts";
import { listOverruled, readAgreedSetUp } from "../store/set-up-fields.ts";
import type { Reader } from "../store/sql.ts";
import type { Store } from "../store/store.ts";
import type { JoinCodes } from "./create-join-code.ts";
import { deskNamesIn } from "./desk-names.ts";
import { describeOverruled } from "./describe-overruled.ts";
import { findRecovered } from "./recovered-desk.ts";
import { troubleOf } from "./relay-trouble.ts";
import { findShared, keepShared } from "./shared-settings.ts";

/** What looking after the clinic's desks works with. */
export interface ClinicDesks {
  readonly store: Store;
  readonly clock: Clock;
  readonly identity: DeskIdentity;
  readonly relay: Pick<ClinicRelay, "clinic" | "isConnected" | "lineState"> | undefined;
  readonly codes: Pick<JoinCodes, "current">;
}

/** This desk, the others with when they were last seen, and the code that is open. */
export async function readDesks(desks: ClinicDesks): Promise<DesksView> {
  const { store, identity, codes } = desks;
  const { reader } = store;
  const { fields } = readAgreedSetUp(reader);
  const { deskId } = identity.certificate;
  const listed = await listDesks(desks);
  const names = deskNamesIn(fields);
  const seen: readonly DesksAnswer["desks"][number][] = listed?.desks ?? [];
  const unseen = [...names.keys()].filter((id) => !seen.some((desk) => desk.deskId === id));
  const others: OtherDesk[] = [
    ...seen.map((desk) => ({ ...desk, name: names.get(desk.deskId) ?? null })),
    ...unseen.map((id) => ({
      deskId: id,
      name: names.get(id) ?? null,
      state: "admitted" as const,
      line: "away" as const,
      seenAt: null,
    })),
  ];
  const open = codes.current();
  return {
    relay: reachOf(desks.relay, listed),
    thisDesk: { deskId, name: findShared(reader, "deskName") ?? "" },
    others: others.filter((desk) => desk.deskId !== deskId),
    code: open === undefined ? null : { code: open.code, expiresAt: open.expiresAt },
    recovery: recoveryState(listed),
  };
}

/** What the other desks did that somebody here has to know. */
export function readDeskNews(reader: Reader, sharing: DeskNews["sharing"]): DeskNews {
  const { fields } = readAgreedSetUp(reader);
  const names = deskNamesIn(fields);
  const recovered = findRecovered(reader);
  const revokedAt = readRevokedAt(reader);
  return {
    revokedAt,
    unsent: revokedAt === null ? 0 : listOwed(reader).filter(({ reason }) => reason !== "discarded").length,
    recovered:
      recovered === undefined ? null : { at: recovered.at, name: names.get(recovered.deskId) ?? null },
    sharing,
    overruled: listOverruled(reader).flatMap((overruled) => describeOverruled(overruled, fields) ?? []),
  };
}

/** When another desk has taken this one out of the clinic, null where none did. */
export function readRevokedAt(reader: Reader): Instant | null {
  const kept = findShared(reader, "revocation");
  return kept === undefined ? null : DeskRevocation.parse(JSON.parse(kept)).revokedAt;
}

function reachOf(relay: ClinicDesks["relay"], listed: DesksAnswer | undefined): DesksView["relay"] {
  if (relay === undefined) return "notConfigured";
  if (listed !== undefined) return "reached";
  return relay.lineState() === "refused" ? "refused" : "notReached";
}

function recoveryState(listed: DesksAnswer | undefined): DesksView["recovery"] {
  if (listed === undefined) return { kind: "notKnown" };
  if (listed.recovery === null) return { kind: "none" };
  const { madeAt, use } = listed.recovery;
  return { kind: use, madeAt };
}

async function listDesks({ relay }: ClinicDesks): Promise<DesksAnswer | undefined> {
  // Where the line is down, an answer would be long in coming.
  if (relay?.isConnected() !== true) return undefined;
  try {
    return await relay.clinic.listDesks();
  } catch (error) {
    if (error instanceof RelayError) return undefined;
    throw error;
  }
}

/** Names this desk, so that the others know which one it is. An empty name is passed over. */
export function nameDesk({ store }: Pick<ClinicDesks, "store">, { name }: NameDeskInput): void {
  const trimmed = name.trim().slice(0, LONGEST_DESK_NAME);
  if (trimmed !== "") store.write((writer) => keepShared(writer, "deskName", trimmed));
}

/** Takes another desk out of the clinic for ever: the relay turns it away from then on. Its data stay on it. */
export async function revokeDesk(
  { store, clock, identity, relay }: ClinicDesks,
  input: RevokeDeskInput,
): Promise<RevokeDeskOutcome> {
  const { clinicId, clinicSigningKey, certificate } = identity;
  const { deskId } = input;
  if (deskId === certificate.deskId) return { kind: "thisDesk" };
  if (relay === undefined) return { kind: "noRelay" };
  const unsigned = { clinicId, deskId, revokedAt: instantNow(clock) };
  const signature = signText(clinicSigningKey, revocationText(unsigned));
  try {
    await relay.clinic.revokeDesk(deskId, { ...unsigned, signature });
  } catch (error) {
    return troubleOf(error);
  }
  store.write((writer) =>
    appendAudit(writer, {
      at: unsigned.revokedAt,
      deskId: certificate.deskId,
      act: "revokedDesk",
      subjectId: deskId,
    }),
  );
  return { kind: "revoked" };
}
