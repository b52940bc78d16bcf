import { findLink } from "../../main/store/links.ts";
import { moveEvent } from "../../sandbox/google/events/move-event.ts";
import type { StoredEvent } from "../../sandbox/google/events/stored-event.ts";
import { GoogleRefusal } from "../../sandbox/google/http/google-refusal.ts";
import { addMs, type Instant, instantFromMs, msOf } from "../../shared/time.ts";
import type { Chance } from "./chance.ts";
import { LEDGER_FIELDS, timeKey } from "./ledger.ts";
import { eventsIn, isHeld, type SeenEvent, placeKey } from "./seen-events.ts";
import type { Simulation } from "./simulation.ts";

/** A person in Google Calendar. */
export interface InGoogle {
  readonly sim: Simulation;
  readonly chance: Chance;
  readonly number: number;
}

type Fits = (one: SeenEvent) => boolean;

/** An event that some desk takes for an appointment's. */
export function isOursThere({ sim }: InGoogle): Fits {
  return (one) => isThere(one) && isHeld(sim, one);
}

const isThere: Fits = ({ event }) => event.status !== "cancelled";
const isOurs: Fits = ({ appointmentId }) => appointmentId !== undefined;

/** Moves an event of ours. */
export function theyMove(at: InGoogle): string {
  return edit(
    at,
    (one) => isOursThere(at)(one) && one.time !== "odd",
    (one) => {
      const times = timesAt(at, one);
      at.sim.google.control.changeEvent(placeOf(one), times.body);
      tell(at, one, { time: times.key });
      return `to ${times.key}`;
    },
  );
}

/** Writes another note into an event of ours. */
export function theyNote(at: InGoogle): string {
  return edit(at, isOursThere(at), (one) => {
    const text = at.chance.happens(0.15) ? "" : `google note ${at.number}`;
    const head = (one.event.fields.description ?? "").split("\n\n")[0] ?? "";
    const description = text === "" ? head : `${head}\n\n${text}`;
    at.sim.google.control.changeEvent(placeOf(one), { description });
    if (!one.isBusyMode) tell(at, one, { note: text });
    return `note "${text}"`;
  });
}

/** Gives an event of ours another title. */
export function theyTitle(at: InGoogle): string {
  return edit(at, isOursThere(at), (one) => {
    at.sim.google.control.changeEvent(placeOf(one), { summary: `another title ${at.number}` });
    return "title";
  });
}

/** Deletes an event of ours. */
export function theyDelete(at: InGoogle): string {
  return edit(at, isOursThere(at), (one) => {
    at.sim.google.control.deleteEvent(placeOf(one));
    const gone = `deleted ${at.number}`;
    tell(at, one, { time: gone, note: gone });
    live(at, one, "cancelled");
    return "delete";
  });
}

/** Brings a deleted event of ours back, where that is possible. */
export function theyRestore(at: InGoogle): string {
  return edit(
    at,
    (one) => isOurs(one) && !isThere(one) && one.event.isBare !== true,
    (one) => {
      at.sim.google.control.changeEvent(placeOf(one), { status: "confirmed" });
      at.sim.restored.add(placeKey(placeOf(one)));
      const { appointmentId } = one;
      // Of an appointment that a desk has forgotten with its disk it brings the appointment back as well (MD1).
      const isForgotten =
        appointmentId !== undefined &&
        at.sim.desks.every(({ reader }) => findLink(reader, appointmentId) === undefined);
      if (!isForgotten && !isHeld(at.sim, one)) return "restore a stray";
      const account = appointmentId && at.sim.ledger.accounts.get(appointmentId);
      const now = eventsIn(at.sim).find(
        ({ event, calendarId }) => event.id === one.event.id && calendarId === one.calendarId,
      );
      if (account !== undefined && now !== undefined && appointmentId !== undefined)
        for (const field of LEDGER_FIELDS) {
          const gone = [...account.values[field].keys()].filter((key) => key.startsWith("deleted"));
          for (const known of gone) at.sim.ledger.takenBack(appointmentId, field, { known, by: now[field] });
        }
      live(at, one, "alive");
      // One that was taken away for somebody without a calendar is on this calendar again.
      const { left, stamps = "", status } = one.event.fields.extendedProperties?.private ?? {};
      if (left !== undefined && left === stamps.split(",")[0] && status !== "cancelled")
        givenTo(at, one, one.calendarId);
      return "restore";
    },
  );
}

/** Empties the bin of an event of ours. */
export function theyPurge(at: InGoogle): string {
  return edit(
    at,
    (one) => isOurs(one) && !isThere(one),
    (one) => {
      at.sim.google.control.purgeEvent(placeOf(one));
      return "purge";
    },
  );
}

/** Makes an event of ours something an appointment cannot be. */
export function theyDistort(at: InGoogle, into: "repeat" | "allDay"): string {
  return edit(
    at,
    (one) => isOursThere(at)(one) && one.time !== "odd",
    (one) => {
      const body = into === "repeat" ? { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] } : allDay(one.event.start);
      at.sim.google.control.changeEvent(placeOf(one), body);
      tell(at, one, { time: `odd ${at.number}` });
      return into;
    },
  );
}

/** Makes such an event an ordinary one again, at another time. */
export function theyBack(at: InGoogle): string {
  return edit(
    at,
    (one) => isOursThere(at)(one) && one.time === "odd",
    (one) => {
      const times = timesAt(at, one);
      at.sim.google.control.changeEvent(placeOf(one), { ...times.body, recurrence: null });
      const { appointmentId } = one;
      const account = appointmentId && at.sim.ledger.accounts.get(appointmentId);
      if (account !== undefined && appointmentId !== undefined)
        for (const known of [...account.values.time.keys()].filter((key) => key.startsWith("odd")))
          at.sim.ledger.replaced(appointmentId, "time", { known, by: times.key });
      return `back to ${times.key}`;
    },
  );
}

/** Writes the same moments in another zone. */
export function theyZone(at: InGoogle): string {
  return edit(
    at,
    (one) => isOursThere(at)(one) && one.time !== "odd",
    (one) => {
      const { start, end } = one.event;
      if (start.kind !== "timed" || end.kind !== "timed") return "no time";
      const timeZone = "America/New_York";
      at.sim.google.control.changeEvent(placeOf(one), {
        start: { dateTime: start.instant, timeZone },
        end: { dateTime: end.instant, timeZone },
      });
      return "zone";
    },
  );
}

/** Gives an event of ours to the other calendar. */
export function theyHandOver(at: InGoogle): string {
  return edit(at, isOursThere(at), (one) => {
    const { world, calendars } = at.sim.google;
    const source = world.calendars.get(one.calendarId);
    const destination = world.calendars.get(calendars.find((id) => id !== one.calendarId) ?? "");
    if (source === undefined || destination === undefined) return "no other calendar";
    moveEvent(world, { event: one.event, source, destination });
    givenTo(at, one, destination.id);
    return "hand over";
  });
}

/** Writes down that an event of ours is on somebody's calendar by now. */
function givenTo({ sim }: InGoogle, { appointmentId }: SeenEvent, calendarId: string): void {
  const { practitioners } = sim.clinic;
  const practitionerId = practitioners[sim.google.calendars.findIndex((id) => id === calendarId)];
  if (appointmentId !== undefined && practitionerId !== undefined)
    sim.ledger.handedOver(appointmentId, practitionerId);
}

/** Adds, changes or deletes an event that no desk made. */
export function theirOwn(at: InGoogle, what: "add" | "change" | "delete"): string {
  const { sim, chance, number } = at;
  const { control, calendars } = sim.google;
  if (what === "add") {
    const calendarId = chance.pick(calendars.filter((id) => !sim.hidden.has(id)));
    if (calendarId === undefined) return "google no calendar";
    const repeats = chance.happens(0.2) ? { recurrence: ["RRULE:FREQ=DAILY;COUNT=4"] } : {};
    const from = someMoment(at);
    control.insertEvent(calendarId, { summary: `private ${number}`, ...bodyAt(from, 60), ...repeats });
    return "google adds";
  }
  return edit(
    at,
    (one) => isThere(one) && !isOurs(one),
    (one) => {
      if (what === "delete") control.deleteEvent(placeOf(one));
      else control.changeEvent(placeOf(one), bodyAt(someMoment(at), 30));
      return `theirs ${what}`;
    },
  );
}

/** Does something to one of the events that fit; gives a line about it. */
export function edit(at: InGoogle, fits: Fits, work: (one: SeenEvent) => string): string {
  const one = at.chance.pick(eventsIn(at.sim).filter(fits));
  if (one === undefined) return "google nothing there";
  const whose = one.appointmentId?.slice(-4) ?? "theirs";
  try {
    return `google ${whose} ${work(one)}`;
  } catch (error) {
    if (error instanceof GoogleRefusal) return `google ${whose} refused`;
    throw error;
  }
}

/** Writes down what an event says from now on. */
export function tell(
  { sim }: InGoogle,
  one: SeenEvent,
  became: Partial<Record<(typeof LEDGER_FIELDS)[number], string>>,
): void {
  const { appointmentId } = one;
  if (appointmentId === undefined) return;
  for (const field of LEDGER_FIELDS) {
    const by = became[field];
    const keys = [...(sim.ledger.accounts.get(appointmentId)?.values[field].keys() ?? [])];
    const known = one[field] === "odd" ? keys.findLast((key) => key.startsWith("odd")) : one[field];
    if (by !== undefined && by !== one[field] && !(field === "note" && one.isBusyMode))
      // What it said before, said again, is no news to those who never saw what was between.
      (keys.includes(by) ? sim.ledger.takenBack : sim.ledger.replaced)(appointmentId, field, {
        known: known ?? one[field],
        by,
      });
  }
}

/** Writes down whether an event is there from now on. */
export function live({ sim }: InGoogle, { appointmentId }: SeenEvent, life: "alive" | "cancelled"): void {
  if (appointmentId !== undefined) sim.ledger.lived(appointmentId, { actor: "google", life });
}

/** Where an event is, as the sandbox's control wants it. */
export function placeOf({ calendarId, event }: SeenEvent): {
  readonly calendarId: string;
  readonly eventId: string;
} {
  return { calendarId, eventId: event.id };
}

/** A time this appointment never had, as a body and as the ledger writes it. */
function timesAt(
  at: InGoogle,
  one: SeenEvent,
): { readonly body: object & Record<string, unknown>; readonly key: string } {
  const had = one.appointmentId && at.sim.ledger.accounts.get(one.appointmentId)?.values.time;
  for (;;) {
    const from = someMoment(at);
    const minutes = at.chance.happens(0.7) ? 30 : 60;
    const key = timeKey(msOf(from), minutes);
    if (!had || !had.has(key)) return { body: bodyAt(from, minutes), key };
  }
}

function someMoment({ sim, chance }: InGoogle): Instant {
  const hour = 60 * 60_000;
  const begin = Math.ceil(sim.time.now() / hour) * hour;
  return instantFromMs(
    begin + chance.below(4 * 24 * 12) * 5 * 60_000 + (chance.happens(0.1) ? 0 : 12 * hour),
  );
}

function bodyAt(from: Instant, minutes: number): Record<string, unknown> {
  const side = (moment: Instant) => ({ dateTime: moment, date: null, timeZone: "Europe/Zurich" });
  return { start: side(from), end: side(addMs(from, minutes * 60_000)) };
}

function allDay(start: StoredEvent["start"]): Record<string, unknown> {
  const from = start.kind === "timed" ? start.instant.slice(0, 10) : start.date;
  const to = addMs(instantFromMs(Date.parse(`${from}T00:00:00Z`)), 24 * 60 * 60_000).slice(0, 10);
  const side = (date: string) => ({ date, dateTime: null, timeZone: null });
  return { start: side(from), end: side(to) };
}
