import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import {
  addDays,
  dayBounds,
  dayOf,
  type Instant,
  instantFromRfc3339,
  instantOf,
  type ZoneId,
} from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { listBlocksOfSeries } from "../store/blocks.ts";
import { type ForeignEvent, listForeignEvents } from "../store/foreign-events.ts";
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

function foreignEventsFrom(reader: Reader, sight: FullSight): GoogleEventId[] {
  const { calendarId, timeMin, seen } = sight;
  const from = { zone: getClinic(reader).zone, moment: timeMin };
  const known = listForeignEvents(reader, calendarId);
  const isRecurring = ({ eventId, seriesId }: ForeignEvent): boolean => seriesId === eventId;
  const masters = known
    .filter(isRecurring)
    .filter(({ eventId }) =>
      listBlocksOfSeries(reader, { calendarId, seriesId: eventId }).some(
        (block) => block.eventId === eventId && block.endsAt > timeMin,
      ),
    )
    .map(({ eventId }) => eventId);
  // What Google says of a series that was not seen speaks for its instances.
  const inDoubt = new Set(masters.filter((eventId) => !seen.has(eventId)));
  const others = known
    .filter((event) => !isRecurring(event) && !(event.seriesId !== null && inDoubt.has(event.seriesId)))
    .filter(({ raw }) => endsAfter(GoogleEvent.parse(raw), from))
    .map(({ eventId }) => eventId);
  return [...masters, ...others];
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
