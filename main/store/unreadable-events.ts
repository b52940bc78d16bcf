import { z } from "zod";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

const isWithoutAny = whetherEmpty("unreadable_event");

/** An event that could not be read and was set aside; the reason names fields, never values (PL9). */
export const UnreadableEvent = z.object({
  calendarId: GoogleCalendarId,
  eventId: z.string(),
  reason: z.string(),
  seenAt: Instant,
});
export type UnreadableEvent = z.infer<typeof UnreadableEvent>;

/** What was set aside of a calendar. */
export function listUnreadableEvents(reader: Reader, calendarId: GoogleCalendarId): UnreadableEvent[] {
  return all<unknown>(
    reader,
    `SELECT calendar_id AS calendarId, event_id AS eventId, reason, seen_at AS seenAt FROM unreadable_event
     WHERE calendar_id = @calendarId ORDER BY event_id`,
    { calendarId },
  ).map((row) => UnreadableEvent.parse(row));
}

/** Sets an event aside; one that was set aside before takes on the new reason. */
export function saveUnreadableEvent(writer: Writer, event: UnreadableEvent): void {
  changeOne(
    writer,
    `INSERT INTO unreadable_event (calendar_id, event_id, reason, seen_at) VALUES (@calendarId, @eventId, @reason, @seenAt)
     ON CONFLICT (calendar_id, event_id) DO UPDATE SET reason = excluded.reason, seen_at = excluded.seen_at`,
    event,
  );
}

/** An event can be read again, or is gone; fine where it was never set aside. */
export function dropUnreadableEvent(
  writer: Writer,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: string },
): void {
  if (isWithoutAny(writer)) return;
  change(
    writer,
    "DELETE FROM unreadable_event WHERE calendar_id = @calendarId AND event_id = @eventId",
    event,
  );
}
