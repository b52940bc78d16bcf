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
import type { ForeignEvent } from "../store/foreign-events.ts";
import { listUnseenForeign, listUnseenLinks } from "../store/gathered-events.ts";
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
}

/**
 * The events inside the window that a full pull did not gather (PL3). Outside the window is no news of them (PL8). Reads a few at
 * a time: between two the desk answers a person.
 */
export async function findMissing(reader: Reader, sight: FullSight): Promise<GoogleEventId[]> {
  return [...ourEventsFrom(reader, sight), ...(await foreignEventsFrom(reader, sight))];
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
  const { calendarId } = sight;
  const missing: GoogleEventId[] = [];
  // What Google says of a series that was not seen speaks for its instances, whose ids begin with the series' own.
  const inDoubt = new Set<GoogleEventId>();
  let after = "";
  for (;;) {
    const some = listUnseenForeign(reader, { calendarId, after, limit: EVENTS_AT_ONCE });
    for (const event of some) {
      const { eventId, seriesId } = event;
      if ((seriesId !== null && inDoubt.has(seriesId)) || !isInWindow(reader, event, sight)) continue;
      if (seriesId === eventId) inDoubt.add(eventId);
      missing.push(eventId);
    }
    const last = some.at(-1);
    if (last === undefined || some.length < EVENTS_AT_ONCE) return missing;
    after = last.eventId;
    await nextTurn();
  }
}

function isInWindow(reader: Reader, event: ForeignEvent, { calendarId, timeMin }: FullSight): boolean {
  const { eventId, seriesId, raw } = event;
  if (seriesId !== eventId)
    return endsAfter(GoogleEvent.parse(raw), { zone: getClinic(reader).zone, moment: timeMin });
  return listBlocksOfSeries(reader, { calendarId, seriesId: eventId }).some(
    (block) => block.eventId === eventId && block.endsAt > timeMin,
  );
}

/**
 * Whether an event that does not recur is inside the window: by the time it takes, or, for an instance of a series, by the time
 * it took away from there. An all-day one is given a day, because its calendar's zone is not kept.
 */
function endsAfter(
  event: GoogleEvent,
  { zone, moment }: { readonly zone: ZoneId; readonly moment: Instant },
): boolean {
  const nextDay = dayBounds(addDays(dayOf(moment, zone), 1), zone).to;
  const original = event.originalStartTime;
  const wasAt = instantFromRfc3339(original?.dateTime ?? "");
  if (wasAt !== undefined && wasAt > moment) return true;
  if (original?.date !== undefined && original.date > dayOf(nextDay, zone)) return true;
  return blocksOf(event, zone).some(
    ({ endsAt }) => endsAt > (event.start?.date === undefined ? moment : nextDay),
  );
}
