import { listAudit } from "../../main/store/audit.ts";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { findConflict } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { findForeignEvent } from "../../main/store/foreign-events.ts";
import { findHeldChange } from "../../main/store/held-changes.ts";
import { findLink } from "../../main/store/links.ts";
import { findPractitioner } from "../../main/store/practitioners.ts";
import type { Reader } from "../../main/store/sql.ts";
import { type AppointmentId, GoogleEventId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { appointmentsOf } from "./desk-acts.ts";
import { eventsIn, isHeld, placeKey, type SeenEvent } from "./seen-events.ts";
import { type Account, LEDGER_FIELDS, type LedgerField, type PractitionerAct, sightOf } from "./ledger.ts";
import type { SimDesk } from "./sim-desk.ts";
import type { Simulation, Violation } from "./simulation.ts";
import { toldLost } from "./told-lost.ts";

/** An appointment on one desk, and everything known of it. */
interface Case {
  readonly seat: SimDesk;
  readonly appointment: Appointment;
  readonly account: Account;
  readonly desks: number;
  readonly isWaiting: boolean;
  readonly isUnlinked: boolean;
  /** A desk's disk was lost with something of it that nobody else knew. */
  readonly isTorn: boolean;
  /** Whether some desk is about to let an earlier event go. */
  readonly isLeaving: boolean;
  readonly feed: ReadonlySet<string>;
  /** What the desks were told was lost to a cancellation. */
  readonly lost: ReturnType<typeof toldLost>;
  readonly events: readonly SeenEvent[];
  readonly hasStrays: boolean;
  /** Those that it left and that have become what it cannot be: they block their time beside it. */
  readonly blocks: readonly SeenEvent[];
  /** Whether Google has an event of it, live or deleted, that still says something. */
  readonly hasWords: boolean;
}

/** Compares every desk with what people did and with Google; to be called once everything has come to rest. */
export function checkFinal(sim: Simulation): Violation[] {
  const all = eventsIn(sim);
  return sim.desks.flatMap((seat) =>
    casesOf(sim, { seat, all }).flatMap((one) => [...checkActs(one), ...checkEvent(one)]),
  );
}

/**
 * An event that a person brought back after the desk had let it go for another one is theirs from then on, and so is one that they
 * made recurring or all-day before the desk could let it go (MG7): every desk shows it.
 */
function eventsOf(sim: Simulation, all: readonly SeenEvent[]): Pick<Case, "events" | "hasStrays" | "blocks"> {
  const ours = all.filter(
    (one) => isHeld(sim, one) || !sim.restored.has(placeKey({ ...one, eventId: one.event.id })),
  );
  const events = ours.filter((one) => isHeld(sim, one) || !isBlock(sim, one));
  return { events, hasStrays: ours.length < all.length, blocks: ours.filter((one) => !events.includes(one)) };
}

function isBlock({ desks }: Simulation, { calendarId, event, time }: SeenEvent): boolean {
  const place = { calendarId, eventId: GoogleEventId.parse(event.id) };
  return time === "odd" && desks.every(({ reader }) => findForeignEvent(reader, place) !== undefined);
}

/** Whether a person is asked about an appointment: two sides differ (MG5), or too much would change at once (MG8). */
function isAsked(reader: Reader, id: AppointmentId): boolean {
  return findConflict(reader, id) !== undefined || findHeldChange(reader, id) !== undefined;
}

function casesOf(
  sim: Simulation,
  { seat, all }: { readonly seat: SimDesk; readonly all: readonly SeenEvent[] },
): Case[] {
  const { reader } = seat;
  const { ledger } = sim;
  const events = all.filter(({ event }) => event.status !== "cancelled");
  const lines = sim.desks.map((desk) => ({ desk, lines: listFeedChanges(desk.reader, 10_000) }));
  const audits = new Set(listAudit(reader).map(({ subjectId }) => subjectId));
  return appointmentsOf(reader).flatMap((appointment): Case[] => {
    const { id } = appointment;
    const account = ledger.accounts.get(id);
    if (account === undefined || !audits.has(id)) return [];
    return [
      {
        seat,
        appointment,
        account,
        isTorn: ledger.torn.has(id),
        // What one desk asks a person about is visible, wherever they look (MG5).
        isWaiting: sim.desks.some((desk) => isAsked(desk.reader, id)),
        desks: sim.desks.length,
        hasWords: all.some((one) => one.appointmentId === id && !one.event.isPurged && !one.event.isBare),
        isLeaving: sim.desks.some((desk) => (findLink(desk.reader, id)?.leaving ?? null) !== null),
        isUnlinked: sim.desks.some((desk) => findLink(desk.reader, id)?.state === "unlinked"),
        feed: new Set(
          lines.flatMap(({ desk, lines: told }) =>
            told
              .filter((line) => line.appointmentId === id)
              .map(({ what }) => what.kind)
              // Told where it happened: where one desk's change gave way to another's act, at the first.
              .filter((kind) => desk === seat || ["lostToCancellation", "restoredInGoogle"].includes(kind)),
          ),
        ),
        lost: lines.flatMap(({ lines: told }) => toldLost(told.filter((line) => line.appointmentId === id))),
        ...eventsOf(
          sim,
          events.filter(({ appointmentId }) => appointmentId === id),
        ),
      },
    ];
  });
}

/** Invariants 1 and 5: what was answered stands, or gave way to somebody who knew it, or waits for a person. */
function checkActs(one: Case): Violation[] {
  const { appointment, seat } = one;
  if (one.isTorn) return [];
  const wrong = (words: string): Violation => ({
    invariant: "acts",
    words: `${seat.name} appointment ${appointment.id.slice(-4)}: ${words}`,
  });
  return [
    ...LEDGER_FIELDS.flatMap((field) => fieldFaults(one, field).map(wrong)),
    ...lifeFaults(one).map(wrong),
    ...ownFaults(one).map(wrong),
  ];
}

function fieldFaults(one: Case, field: LedgerField): string[] {
  const { appointment, account, isWaiting, isUnlinked } = one;
  const final = sightOf(appointment)[field];
  const values = account.values[field];
  const later = values.get(final);
  if (later === undefined) return [`${field} is "${final}", which nobody ever set`];
  if (isWaiting || isUnlinked || one.hasStrays || isUntold(one)) return [];
  const isCancelled = appointment.status === "cancelled";
  // A cancelled one has no event that would tell the other desks what it said in the end.
  if (isCancelled && one.desks > 1 && !isCancelledByAlone(account, one.seat.name)) return [];
  if (isCancelled && one.events.some(({ time }) => time === "odd")) return [];
  // A cancellation wins over whatever else was changed meanwhile, and the feed says so (PU5).
  if (isCancelled && ["lostToCancellation", "deletedInGoogle"].some((kind) => one.feed.has(kind))) return [];
  // A cancelled one has no claim on an event that has become something else: what its block says stands there.
  const isExcused = (value: string) =>
    (one.blocks.length > 0 && value.startsWith("odd")) ||
    (isCancelled
      ? /^(?:deleted|odd)/.test(value) || (field === "note" && one.blocks.some(({ note }) => note === value))
      : value.startsWith("deleted") && isRepeated(one, field, value));
  // What was changed before a cancellation that the feed tells of is told of with it.
  const told = ["lostToCancellation", "restoredInGoogle"].some((kind) => one.feed.has(kind));
  const from = told ? Math.max(lastCancellation(account), lastRevival(account)) : 0;
  // So is what somebody changed who did not know of it yet, whenever that was (PU5).
  const isLostToIt = (value: string) => one.lost.some((said) => said[field] === value);
  const isStanding = (value: string) =>
    value !== final &&
    !isExcused(value) &&
    !isLostToIt(value) &&
    (account.orders[field].get(value) ?? 0) > from;
  // What was deleted in the end and brought back since stands as it did before.
  const isBackOrExcused = (value: string) => value === final || isExcused(value);
  const lost = [...later].filter(
    (value) => isStanding(value) && !leadsTo(values, { from: value, fits: isBackOrExcused }),
  );
  if (lost.length > 0)
    return [`${field} is "${final}", although somebody who saw that set "${lost.join('", "')}"`];
  const ends = [...values].filter(([value, next]) => next.size === 0 && isStanding(value));
  if (ends.length === 0) return [];
  const names = ends.map(([value]) => `"${value}"`).join(", ");
  return [`${field} is "${final}", and ${names} is lost without a word`];
}

/** Whether there is no event that could tell the other desks of it: its practitioner has no calendar, and the bin was emptied (PU6). */
function isUntold({ desks, hasWords }: Case): boolean {
  return desks > 1 && !hasWords;
}

/** Whether a deletion only repeats one that a desk has taken back since: it tells that desk nothing new. */
function isRepeated({ account, seat }: Case, field: LedgerField, value: string): boolean {
  // What the desk itself deleted, because it went to somebody without a calendar, cannot be deleted again.
  if (account.practitioners.some((one) => !hasCalendar(seat.reader, one))) return true;
  const deletedAt = account.orders[field].get(value) ?? 0;
  const revivedAt =
    account.life.findLast(
      ({ actor, life, order }) => actor !== "google" && life === "alive" && order < deletedAt,
    )?.order ?? 0;
  return account.life.some(({ life, order }) => life === "cancelled" && order < revivedAt);
}

/** Whether nobody but this desk cancelled it, since it was booked last. */
function isCancelledByAlone({ life }: Account, desk: string): boolean {
  const since = life.slice(life.findLastIndex((act) => act.life === "alive") + 1);
  return since.every(({ actor }) => actor === desk);
}

/** When a desk cancelled it last. */
function lastCancellation({ life }: Account): number {
  return life.findLast((act) => act.actor !== "google" && act.life === "cancelled")?.order ?? 0;
}

/** When a desk booked it again last. */
function lastRevival({ life }: Account): number {
  return life.findLast((act) => act.actor !== "google" && act.life === "alive")?.order ?? 0;
}

function leadsTo(
  values: Account["values"][LedgerField],
  search: { readonly from: string; readonly fits: (value: string) => boolean },
): boolean {
  const seen = new Set<string>();
  const open = [search.from];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (search.fits(value)) return true;
    if (seen.has(value)) continue;
    seen.add(value);
    open.push(...(values.get(value) ?? []));
  }
  return false;
}

/** Whether it takes place is what somebody did last. */
function lifeFaults(one: Case): string[] {
  const { appointment, account, isWaiting, isUnlinked, events } = one;
  if (isWaiting || isUnlinked || isUntold(one) || events.some(({ time }) => time === "odd")) return [];
  const last = new Map(account.life.map(({ actor, life }) => [actor, life]));
  // Who gave it another status last says that it takes place (MD2).
  const given = new Map(account.statuses.map(({ actor, status }) => [actor, status]));
  for (const [actor, status] of given) if (status !== "cancelled") last.set(actor, "alive");
  const isAlive = appointment.status !== "cancelled";
  // What a desk has deleted itself, because nobody's calendar has it, is deleted in Google a second time without a word (PU6).
  const isBackSince = account.life.some(
    ({ actor, life, order }) => actor === "google" && life === "alive" && order > lastCancellation(account),
  );
  if (isAlive && isBackSince && !hasCalendar(one.seat.reader, appointment)) return [];
  return [...last.values()].includes(isAlive ? "alive" : "cancelled")
    ? []
    : [isAlive ? "takes place, although everybody cancelled it" : "is cancelled, although nobody did that"];
}

/** Whom it is with is whom somebody gave it to last. One without an event, or cancelled, tells the other desks nothing of that. */
function ownFaults(one: Case): string[] {
  const { account, appointment, desks, isUnlinked, isWaiting } = one;
  const isCancelled = appointment.status === "cancelled";
  // What waits for a person's choice at one desk is not sent from there.
  if (desks > 1 && (isUnlinked || isWaiting || isCancelled || isUntold(one))) return [];
  const last = [...new Map(account.practitioners.map((act) => [act.actor, act])).values()];
  const isIt = ({ practitionerId }: PractitionerAct) => practitionerId === appointment.practitionerId;
  if (last.some(isIt)) return [];
  // Whom it was given to before a cancellation that was overruled, and the feed tells of, is told of with it, like its time and note.
  const isTold = ["lostToCancellation", "restoredInGoogle"].some((kind) => one.feed.has(kind));
  const isToldOf = ({ order }: PractitionerAct) => isTold && order < lastCancellation(account);
  return account.practitioners.some(isIt) && last.every(isToldOf)
    ? []
    : ["is with a practitioner whom nobody chose last"];
}

/** Invariant 2: one live event for a live appointment, where it belongs, saying the same; none for a cancelled one. */
function checkEvent(one: Case): Violation[] {
  const { seat, appointment, isWaiting, isUnlinked, events } = one;
  const { reader } = seat;
  const wrong = (words: string): Violation[] => [
    { invariant: "oneEvent", words: `${seat.name} appointment ${appointment.id.slice(-4)}: ${words}` },
  ];
  const calendarId = findPractitioner(reader, appointment.practitionerId)?.calendarId ?? null;
  if (isUnlinked || !isHealthy(reader, one)) return [];
  // PU2: an earlier event that somebody brought back with another time stays beside the present one until a person chose.
  const most = one.isLeaving ? 2 : 1;
  if (isWaiting) return events.length > most ? wrong("has several events while it waits") : [];
  const isWanted = appointment.status !== "cancelled" && calendarId !== null;
  const [event, ...more] = events;
  if (!isWanted)
    return event === undefined || event.time === "odd" ? [] : wrong("is to have no event, and has one");
  if (event === undefined) return wrong("has no event");
  if (more.length > 0) return wrong("has several events");
  if (event.calendarId !== calendarId) return wrong("has its event on another's calendar");
  const { time, note } = sightOf(appointment);
  if (event.time !== time) return wrong(`is at ${time}, its event at ${event.time}`);
  if (!event.isBusyMode && event.note !== note) return wrong(`says "${note}", its event "${event.note}"`);
  const status = event.event.fields.extendedProperties?.private?.["status"];
  return status === appointment.status ? [] : wrong(`is ${appointment.status}, its event says ${status}`);
}

function hasCalendar(reader: Reader, { practitionerId }: Pick<Appointment, "practitionerId">): boolean {
  return (findPractitioner(reader, practitionerId)?.calendarId ?? null) !== null;
}

function isHealthy(reader: Reader, { appointment }: Case): boolean {
  const calendarId = findPractitioner(reader, appointment.practitionerId)?.calendarId ?? null;
  const problem = calendarId === null ? "none" : findCalendarState(reader, calendarId)?.problem;
  return problem === undefined || problem === "none";
}
