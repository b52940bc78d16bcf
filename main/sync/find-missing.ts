import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { addDays, dayBounds, dayOf, type Instant, instantOf, type ZoneId } from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { listForeignEvents } from "../store/foreign-events.ts";
import { listLinksOf } from "../store/links.ts";
import type { Reader } from "../store/sql.ts";
import { blocksOf } from "./event-blocks.ts";
import type { SyncContext } from "./sync-context.ts";

/** Questions about single events under way at a time. */
const MOST_AT_ONCE = 4;

/** What a full pull of a calendar has seen. */
export interface FullSight {
  readonly calendarId: GoogleCalendarId;
  /** The window begins here. */
  readonly timeMin: Instant;
  readonly seen: ReadonlySet<string>;
}

/** The events inside the window that a full pull did not bring (PL3). Not being listed never means deleted (PL8). */
export function findMissing(reader: Reader, sight: FullSight): GoogleEventId[] {
  const expected = [...ourEventsFrom(reader, sight), ...foreignEventsFrom(reader, sight)];
  return expected.filter((eventId) => !sight.seen.has(eventId));
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
  const held = listLinksOf(reader, calendarId).filter(
    ({ state, agreed }) => state === "linked" && agreed !== null,
  );
  return held
    .filter(({ appointmentId }) => {
      const { startsAt, zone, fold } = getAppointment(reader, appointmentId);
      return instantOf(startsAt, zone, fold) >= timeMin;
    })
    .map(({ eventId }) => eventId);
}

function foreignEventsFrom(reader: Reader, { calendarId, timeMin }: FullSight): GoogleEventId[] {
  const { zone } = getClinic(reader);
  return listForeignEvents(reader, calendarId)
    .filter(({ raw }) => endsAfter(GoogleEvent.parse(raw), { zone, moment: timeMin }))
    .map(({ eventId }) => eventId);
}

/** A recurring event counts as going on; an all-day one is given a day, because its calendar's zone is not kept. */
function endsAfter(
  event: GoogleEvent,
  { zone, moment }: { readonly zone: ZoneId; readonly moment: Instant },
): boolean {
  if (event.recurrence !== undefined) return true;
  const nextDay = dayBounds(addDays(dayOf(moment, zone), 1), zone).to;
  return blocksOf(event, zone).some(
    ({ endsAt }) => endsAt > (event.start?.date === undefined ? moment : nextDay),
  );
}
