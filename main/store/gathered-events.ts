import { z } from "zod";
import { AppointmentId, type GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import type { WallTime } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { CALENDAR_NUMBER } from "./foreign-events.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const isWithoutAny = whetherEmpty("gathered_event");

/** An event as a page brought it. */
export interface GatheredEvent {
  readonly calendarId: GoogleCalendarId;
  /** Empty for an item that carries none. */
  readonly eventId: string;
  /** undefined: not told, so that it counts as news. */
  readonly etag: string | undefined;
  /** It names an appointment of ours. */
  readonly isOwn: boolean;
  /** Deletions are taken in before everything else. */
  readonly rank: "deletion" | "other";
  readonly raw: unknown;
}

/**
 * Keeps an event beside what is shown; one that is as it was last seen is only noted as seen (PL6). Not so an instance of a
 * series: should the series turn out to be gone, its instances go with it, and this one is to be taken in again.
 */
export function gatherEvent(writer: Writer, event: GatheredEvent): void {
  const { calendarId, eventId, etag, isOwn, rank, raw } = event;
  const isKnown = etag !== undefined && isHeldAs(writer, { calendarId, eventId, etag });
  changeOne(
    writer,
    `INSERT INTO gathered_event (calendar_id, event_id, is_own, rank, raw) VALUES (@calendarId, @eventId, @isOwn, @rank, @raw)
     ON CONFLICT (calendar_id, event_id) DO UPDATE SET is_own = excluded.is_own, rank = excluded.rank, raw = excluded.raw`,
    {
      calendarId,
      eventId,
      isOwn: isOwn ? 1 : 0,
      rank: rank === "deletion" ? 0 : 1,
      raw: isKnown ? null : JSON.stringify(raw),
    },
  );
}

function isHeldAs(
  reader: Reader,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: string; readonly etag: string },
): boolean {
  return (
    first<unknown>(
      reader,
      `SELECT 1 FROM link WHERE calendar_id = @calendarId AND event_id = @eventId AND etag = @etag
         AND appointment_id NOT IN (SELECT appointment_id FROM conflict UNION ALL SELECT appointment_id FROM held_change)
       UNION ALL
       SELECT 1 FROM foreign_event WHERE event_id = @eventId AND calendar = ${CALENDAR_NUMBER} AND etag = @etag
         AND (series_id IS NULL OR series_id = event_id) LIMIT 1`,
      event,
    ) !== undefined
  );
}

const NewsRow = z.object({ eventId: z.string(), raw: z.string() });

/** One event of a pull that is news. */
export interface News {
  readonly eventId: string;
  readonly item: unknown;
}

function toNews(row: unknown): News {
  const { eventId, raw } = NewsRow.parse(row);
  return { eventId, item: JSON.parse(raw) };
}

/** The next of a calendar's news to be taken in: deletions first, at most `limit`. */
export function listNews(
  reader: Reader,
  query: { readonly calendarId: GoogleCalendarId; readonly limit: number },
): News[] {
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId, raw FROM gathered_event
     WHERE calendar_id = @calendarId AND raw IS NOT NULL ORDER BY rank, event_id LIMIT @limit`,
    query,
  ).map(toNews);
}

/** A calendar's news of our own events, by event id, those after one of them; at most `limit`. */
export function listOwnNews(
  reader: Reader,
  query: { readonly calendarId: GoogleCalendarId; readonly after: string; readonly limit: number },
): News[] {
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId, raw FROM gathered_event INDEXED BY gathered_own
     WHERE is_own = 1 AND calendar_id = @calendarId AND event_id > @after AND raw IS NOT NULL
     UNION SELECT event_id, seen.raw FROM link CROSS JOIN gathered_event AS seen USING (calendar_id, event_id)
     WHERE calendar_id = @calendarId AND event_id > @after AND seen.raw IS NOT NULL
     ORDER BY eventId LIMIT @limit`,
    query,
  ).map(toNews);
}

/** The news of an event is taken in; it stays noted as seen. */
export function settleNews(
  writer: Writer,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: string },
): void {
  changeOne(
    writer,
    "UPDATE gathered_event SET raw = NULL WHERE calendar_id = @calendarId AND event_id = @eventId",
    event,
  );
}

/** Whether anything was gathered of a calendar. */
export function hasGathered(reader: Reader, calendarId: GoogleCalendarId): boolean {
  return (
    !isWithoutAny(reader) &&
    first<unknown>(reader, "SELECT 1 FROM gathered_event WHERE calendar_id = @calendarId LIMIT 1", {
      calendarId,
    }) !== undefined
  );
}

/** Throws away up to `limit` rows of what was gathered of a calendar. Gives how many there were. */
export function dropGathered(
  writer: Writer,
  { calendarId, limit }: { readonly calendarId: GoogleCalendarId; readonly limit: number },
): number {
  return change(
    writer,
    `DELETE FROM gathered_event WHERE calendar_id = @calendarId AND event_id IN
       (SELECT event_id FROM gathered_event WHERE calendar_id = @calendarId LIMIT @limit)`,
    { calendarId, limit },
  );
}

const UnseenLink = z.object({ appointmentId: AppointmentId, eventId: GoogleEventId });

/**
 * The events of ours that Google is known to hold and that were not gathered, of appointments from a wall time on. What is held
 * as deleted is known already.
 */
export function listUnseenLinks(
  reader: Reader,
  query: { readonly calendarId: GoogleCalendarId; readonly from: WallTime },
): z.infer<typeof UnseenLink>[] {
  return all<unknown>(
    reader,
    `SELECT appointment_id AS appointmentId, event_id AS eventId FROM link JOIN appointment ON appointment.id = appointment_id
     WHERE calendar_id = @calendarId AND starts_at >= @from AND state = 'linked' AND json_extract(base, '$.agreed') IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM gathered_event AS seen
         WHERE seen.calendar_id = link.calendar_id AND seen.event_id = link.event_id)
       AND NOT EXISTS (SELECT 1 FROM held_change
         WHERE held_change.appointment_id = link.appointment_id AND held_change.theirs IS NULL)
     ORDER BY event_id`,
    query,
  ).map((row) => UnseenLink.parse(row));
}
