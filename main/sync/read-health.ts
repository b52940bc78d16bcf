import type { CalendarHealth } from "../../shared/ipc/google.ts";
import type { CalendarLine, DatabaseHealth, HealthView } from "../../shared/ipc/health.ts";
import { type Clock, type Instant, instantNow } from "../../shared/time.ts";
import { KeychainError, type SecretStore } from "../secrets/secret-store.ts";
import { listDeclined } from "../store/answers.ts";
import { getAppointment } from "../store/appointments.ts";
import { listChannelsOf } from "../store/channels.ts";
import { listConflicts } from "../store/conflicts.ts";
import { listHeldChanges } from "../store/held-changes.ts";
import { listOwed, type OutboxEntry } from "../store/outbox.ts";
import { getPractitioner } from "../store/practitioners.ts";
import { readAgreedSetUp } from "../store/set-up-fields.ts";
import type { Reader } from "../store/sql.ts";
import { listUnreadableEvents } from "../store/unreadable-events.ts";
import { findSelfTestReport, type SelfTests } from "./create-self-tests.ts";
import { type ConnectionParts, readConnection } from "./read-connection.ts";
import { readProofs } from "./read-proofs.ts";
import type { SyncLoop } from "./sync-loop.ts";

/** What the desk's health is read from. */
export interface HealthParts extends ConnectionParts {
  readonly clock: Clock;
  readonly sync: ConnectionParts["sync"] & Pick<SyncLoop, "isCovered" | "pullSoon" | "nextLookAt">;
  readonly tests: Pick<SelfTests, "isUnderWay">;
  readonly secrets: Pick<SecretStore, "read">;
  readonly database: () => DatabaseHealth;
  /** The program's. */
  readonly version: string;
}

/** How the desk is, and everything it relies on: Google, the relay, the other desks, the database, the keychain. */
export async function readHealth(parts: HealthParts): Promise<HealthView> {
  const { reader, clock, sync } = parts;
  const { account, relay, calendars } = readConnection(parts);
  const { reach, until } = sync.state();
  const { now, proofs } = readProofs(parts);
  const owed = listOwed(reader).filter(({ reason }) => reason !== "discarded");
  const waiting = owed.filter(({ state }) => state !== "parked");
  return {
    now,
    version: parts.version,
    account,
    reach,
    until,
    relay,
    calendars: calendars.map((calendar) =>
      lineOf(parts, {
        calendar,
        proof: proofs.find(({ practitionerId }) => practitionerId === calendar.practitionerId)?.proof,
        owed: owed.filter(
          ({ appointmentId }) =>
            getAppointment(reader, appointmentId).practitionerId === calendar.practitionerId,
        ),
        now: instantNow(clock),
      }),
    ),
    queue: {
      waiting: waiting.length,
      refused: owed.filter(({ state }) => state === "parked").length,
      undecided: new Set(
        [...listConflicts(reader), ...listHeldChanges(reader), ...listDeclined(reader)].map(
          ({ appointmentId }) => appointmentId,
        ),
      ).size,
      oldestSince: oldestOf(waiting),
    },
    desks: countDesks(reader),
    database: parts.database(),
    keychain: await lookIntoKeychain(parts.secrets),
    selfTest: { isUnderWay: parts.tests.isUnderWay(), last: findSelfTestReport(reader) },
  };
}

function lineOf(
  { reader, sync }: HealthParts,
  of: {
    readonly calendar: CalendarHealth;
    readonly proof: CalendarLine["proof"] | undefined;
    readonly owed: readonly OutboxEntry[];
    readonly now: Instant;
  },
): CalendarLine {
  const { calendar, proof, owed, now } = of;
  const { calendarId } = calendar;
  const waiting = owed.filter(({ state }) => state !== "parked");
  const [channelUntil = null] = listChannelsOf(reader, calendarId)
    .map(({ expiresAt }) => expiresAt)
    .filter((expiresAt) => expiresAt > now)
    .toSorted()
    .toReversed();
  return {
    ...calendar,
    practitionerName: getPractitioner(reader, calendar.practitionerId).name,
    proof: proof ?? { kind: "neverRead" },
    nextLookAt: sync.nextLookAt(calendarId) ?? null,
    channelUntil,
    waiting: waiting.length,
    oldestSince: oldestOf(waiting),
    setAside: listUnreadableEvents(reader, calendarId).length,
  };
}

function oldestOf(owed: readonly OutboxEntry[]): Instant | null {
  return owed.map(({ since }) => since).toSorted()[0] ?? null;
}

/** How many desks the clinic has, this one among them, as far as they have told of themselves. */
function countDesks(reader: Reader): number {
  const named = Object.keys(readAgreedSetUp(reader).fields).filter((key) => key.startsWith("desk/"));
  return Math.max(1, named.length);
}

async function lookIntoKeychain({ read }: HealthParts["secrets"]): Promise<HealthView["keychain"]> {
  try {
    return (await read("databaseKey")) === undefined ? "keyMissing" : "fine";
  } catch (error) {
    if (error instanceof KeychainError) return error.code;
    throw error;
  }
}
