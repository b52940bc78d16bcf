import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { findLink } from "../../main/store/links.ts";
import { findOwed, listOwed } from "../../main/store/outbox.ts";
import type { FaultRequestInput } from "../../sandbox/google/control/faults.ts";
import type { Chance } from "./chance.ts";
import { appointmentsOf } from "./desk-acts.ts";
import { survive } from "./desk-life.ts";
import { TRANSPORT_FAULTS } from "./desk-network.ts";
import { ACCOUNT_EMAIL } from "./google-world.ts";
import { HINT_FAULTS } from "./relay-world.ts";
import { eventsIn } from "./seen-events.ts";
import type { SimDesk } from "./sim-desk.ts";
import type { Simulation } from "./simulation.ts";

/** Something that nobody at a desk or in Google wants. */
export interface InWorld {
  readonly sim: Simulation;
  readonly seat: SimDesk;
  readonly chance: Chance;
}

const HOUR = 60 * 60_000;

/** Faults of Google itself, as the sandbox knows them. */
const GOOGLE_FAULTS: readonly FaultRequestInput[] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 503, reason: "backendError" },
  { kind: "status", status: 503, shape: "html" },
  { kind: "status", status: 429, reason: "rateLimitExceeded" },
  { kind: "status", status: 429, reason: "rateLimitExceeded", retryAfterSeconds: 20 },
  { kind: "status", status: 403, reason: "rateLimitExceeded" },
  { kind: "status", status: 403, reason: "userRateLimitExceeded" },
  { kind: "status", status: 403, reason: "quotaExceeded" },
  { kind: "status", status: 401 },
  { kind: "offline" },
  { kind: "latency", ms: 3_000, jitterMs: 20_000 },
  { kind: "captivePortal" },
  { kind: "resetAfterEffect" },
  { kind: "resetMidBody" },
  { kind: "duplicateDelivery" },
  { kind: "deadAccessToken" },
  { kind: "syncTokenInvalidBetweenPages" },
  { kind: "etagBump", ms: 400 },
  { kind: "staleRead", behind: 1 },
  { kind: "staleRead", behind: 3 },
  { kind: "duplicateIdAccepted" },
  { kind: "emptyPages" },
  { kind: "shortPages", size: 1 },
  { kind: "shortPages", size: 2 },
  { kind: "quickWrites", withinMs: 1_000 },
];

/** The next requests of a desk go wrong on their way. */
export function transport({ seat, chance }: InWorld): string {
  const faults = Array.from(
    { length: 1 + chance.below(3) },
    () => chance.pick(TRANSPORT_FAULTS) ?? "requestLost",
  );
  seat.network.strike(faults);
  return `${seat.name} will meet ${faults.join(", ")}`;
}

/** Google itself goes wrong for a while. */
export function googleFault({ sim, chance }: InWorld): string {
  const fault = chance.pick(GOOGLE_FAULTS) ?? { kind: "offline" as const };
  sim.google.control.addFault({ ...fault, times: 1 + chance.below(4) });
  return `google fault ${fault.kind} ${"status" in fault ? fault.status : ""}`;
}

/** The next hints go wrong. */
export function hints({ sim, chance }: InWorld): string {
  const faults = Array.from({ length: 1 + chance.below(5) }, () => chance.pick(HINT_FAULTS) ?? "lost");
  sim.relay?.strike(faults);
  return `hints ${faults.join(", ")}`;
}

/** A desk's clock is set, by seconds, by hours or by days. */
export function clock({ seat, chance }: InWorld): string {
  const size = [2_000, 90_000, 3 * HOUR, 30 * HOUR][chance.below(4)] ?? 2_000;
  const by = (chance.happens(0.5) ? 1 : -1) * chance.below(size);
  seat.moveClock(by);
  return `${seat.name} clock ${Math.round(by / 1000)} s`;
}

/** A desk falls asleep and wakes up by itself after up to twelve hours of everybody else's time. */
export function sleep({ sim, seat, chance }: InWorld): string {
  seat.suspend();
  sim.time.after(chance.happens(0.3) ? 12 * HOUR : chance.below(10 * 60_000), seat.wakeUp);
  return `${seat.name} falls asleep`;
}

/** The program of a desk dies at one of its next commits. */
export function crashAtCommit({ seat, chance }: InWorld): string {
  const when = chance.happens(0.5) ? "before" : "after";
  const number = 1 + chance.below(12);
  seat.run()?.life.endAtCommit({ number, when });
  return `${seat.name} will die ${when} commit ${number}`;
}

/** The owner takes back what the clinic may do. */
export function revoke({ sim }: InWorld): string {
  sim.google.control.revokeGrant(ACCOUNT_EMAIL);
  return "google access revoked";
}

/** Somebody signs in again where the desk asks for it. */
export function signIn({ seat }: InWorld): string {
  const account = seat.run()?.account;
  if (account === undefined || account.current() !== undefined) return `${seat.name} needs no sign-in`;
  survive(account.signIn);
  return `${seat.name} signs in again`;
}

/** A desk's disk is replaced by its last backup: what Google did not hold is gone, and so are the words that told of what gave way (AC4). */
export function restoreBackup({ sim, seat }: InWorld): string {
  const owed = listOwed(seat.reader).map(({ appointmentId }) => appointmentId);
  const unlinked = appointmentsOf(seat.reader).filter(
    ({ id }) => findLink(seat.reader, id)?.state !== "linked",
  );
  const versions = new Map(appointmentsOf(seat.reader).map(({ id, version }) => [id, version]));
  const lines = listFeedChanges(seat.reader, MOST_LINES);
  if (!seat.restoreBackup()) return `${seat.name} has no backup`;
  const kept = new Set(listFeedChanges(seat.reader, MOST_LINES).map(({ id }) => id));
  const untold = lines.filter(({ id }) => !kept.has(id)).map(({ appointmentId }) => appointmentId);
  // What the backup still owes goes out again, whatever became of it since.
  const again = appointmentsOf(seat.reader).filter(
    ({ id, version }) => findOwed(seat.reader, id) !== undefined && versions.get(id) !== version,
  );
  // Of one whose event is deleted Google tells no more than that.
  const live = new Set(
    eventsIn(sim).flatMap((one) => (one.event.status === "cancelled" ? [] : [one.appointmentId])),
  );
  const gone = appointmentsOf(seat.reader).filter(
    ({ id, version }) => !live.has(id) && versions.get(id) !== version,
  );
  const forgotten = [...unlinked, ...again, ...gone].map(({ id }) => id);
  for (const id of [...owed, ...untold, ...forgotten]) sim.ledger.torn.add(id);
  return `${seat.name} restored`;
}

/** More than any desk here tells. */
const MOST_LINES = 10_000;
