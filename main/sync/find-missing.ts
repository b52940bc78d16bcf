import { setImmediate as nextTurn } from "node:timers/promises";
import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import {
  addDays,
  addMs,
  dayBounds,
  dayOf,
  type Instant,
  instantFromRfc3339,
  instantOf,
  wallTimeOf,
  type ZoneId,
} from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { listBlocksOfSeries } from "../store/blocks.ts";
import { type ForeignEvent, listUnseenForeign } from "../store/foreign-events.ts";
import { listUnseenLinks } from "../store/gathered-events.ts";
import type { Reader } from "../store/sql.ts";
import { blocksOf } from "./event-blocks.ts";
import type { SyncContext } from "./sync-context.ts";

/** Questions about single events under way at a time. */
const MOST_AT_ONCE = 4;

/** How many events are looked at in one go. */
const EVENTS_AT_ONCE = 250;

const DAY_MS = 24 * 60 * 60_000;

/** What a full pull of a calendar has gathered. */
export interface FullSight {
  readonly calendarId: GoogleCalendarId;
  /** The window begins here. */
  readonly timeMin: Instant;
  /** Nothing was known of the calendar when it began: what is not ours was not gathered but taken in. */
  readonly isFirst: boolean;
}

/**
 * The events inside the window that a full pull did not gather (PL3). Outside the window is no news of them (PL8). Reads a few at
 * a time: between two the desk answers a person.
 */
export async function findMissing(reader: Reader, sight: FullSight): Promise<GoogleEventId[]> {
  const others = sight.isFirst ? [] : await foreignEventsFrom(reader, sight);
  return [...ourEventsFrom(reader, sight), ...others];
}

/**
 * Asks Google about events one by one: only the answer about the event itself counts (PL8). Rejects with the GoogleError of
 * whatever went wrong beside an event that is gone.
 */
export async function askAbout(
  context: SyncContext,
  events: { readonly calendarId: GoogleCalendarId; readonly eventIds: readonly GoogleEventId[] },
): Promise<GoogleEvent[]> {
  const { calendarId, eventIds } = events;
  const answers: GoogleEvent[] = [];
  for (let index = 0; index < eventIds.length; index += MOST_AT_ONCE) {
    const some = eventIds.slice(index, index + MOST_AT_ONCE);
    answers.push(...(await Promise.all(some.map((eventId) => ask(context, { calendarId, eventId })))));
  }
  return answers;
}

async function ask(
  { client }: SyncContext,
  at: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
): Promise<GoogleEvent> {
  const { calendarId, eventId } = at;
  try {
    return await client.getEvent({ calendarId, eventId });
  } catch (error) {
    // The calendar has just been read, so it is the event that is not there.
    const isGone = error instanceof GoogleError && (error.code === "notFound" || error.code === "deleted");
    if (!isGone) throw error;
    return { id: eventId, status: "cancelled" };
  }
}

function ourEventsFrom(reader: Reader, { calendarId, timeMin }: FullSight): GoogleEventId[] {
  // A day early: appointments are stored by the clock on the wall, whatever its zone.
  const from = wallTimeOf(addMs(timeMin, -DAY_MS), getClinic(reader).zone).wall;
  return listUnseenLinks(reader, { calendarId, from })
    .filter(({ appointmentId }) => {
      const { startsAt, zone, fold } = getAppointment(reader, appointmentId);
      return instantOf(startsAt, zone, fold) >= timeMin;
    })
    .map(({ eventId }) => eventId);
}

async function foreignEventsFrom(reader: Reader, sight: FullSight): Promise<GoogleEventId[]> {
  const { calendarId, timeMin } = sight;
  const { zone } = getClinic(reader);
  const window: Window = { ...sight, zone, nextDay: dayBounds(addDays(dayOf(timeMin, zone), 1), zone).to };
  const unseen: ForeignEvent[] = [];
  let after: number | undefined = 0;
  while (after !== undefined) {
    const { events, next } = listUnseenForeign(reader, { calendarId, after, limit: EVENTS_AT_ONCE });
    unseen.push(...events.filter((event) => isInWindow(reader, event, window)));
    after = next;
    await nextTurn();
  }
  // What Google says of a series that was not seen speaks for its instances.
  const inDoubt = new Set(unseen.flatMap(({ eventId, seriesId }) => (seriesId === eventId ? [eventId] : [])));
  return unseen.flatMap(({ eventId, seriesId }) =>
    seriesId !== null && seriesId !== eventId && inDoubt.has(seriesId) ? [] : [eventId],
  );
}

interface Window extends FullSight {
  readonly zone: ZoneId;
  /** The end of the day after the one in which the window begins: later than an all-day event that ends before, in any zone. */
  readonly nextDay: Instant;
}

/** Whether an event is inside the window: a single one by the time it takes, a series by its last occurrence. */
function isInWindow(reader: Reader, event: ForeignEvent, window: Window): boolean {
  const { eventId, seriesId, busy, raw } = event;
  const { calendarId, timeMin, nextDay } = window;
  // Whether it is an all-day one, of the calendar's zone at the time, is not kept.
  if (raw === null) return busy !== null && busy.endsAt > nextDay;
  if (seriesId !== eventId) return isInstanceInWindow(GoogleEvent.parse(raw), window);
  return listBlocksOfSeries(reader, { calendarId, seriesId: eventId }).some(
    (block) => block.eventId === eventId && block.endsAt > timeMin,
  );
}

/** An instance of a series is inside by the time it takes, or by the time it took away from there. */
function isInstanceInWindow(event: GoogleEvent, { zone, timeMin, nextDay }: Window): boolean {
  const original = event.originalStartTime;
  const wasAt = instantFromRfc3339(original?.dateTime ?? "");
  if (wasAt !== undefined && wasAt > timeMin) return true;
  if (original?.date !== undefined && original.date > dayOf(nextDay, zone)) return true;
  return blocksOf(event, zone).some(
    ({ endsAt }) => endsAt > (event.start?.date === undefined ? timeMin : nextDay),
  );
}
