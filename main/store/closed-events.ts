import { z } from "zod";
import { GoogleCalendarId, type GoogleEventId } from "../../shared/ids.ts";
import { all, change, type Reader, type Writer } from "./sql.ts";

interface ClosedEvent {
  readonly calendarId: GoogleCalendarId;
  readonly eventId: GoogleEventId;
}

/** Notes an event that a desk with another clinic key made. Gives whether that was news. */
export function noteClosedEvent(writer: Writer, { calendarId, eventId }: ClosedEvent): boolean {
  return (
    change(
      writer,
      `INSERT INTO closed_event (calendar_id, event_id, seen) VALUES (@calendarId, @eventId, 0)
       ON CONFLICT (calendar_id, event_id) DO NOTHING`,
      { calendarId, eventId },
    ) > 0
  );
}

/** Forgets such an event: it is gone, or can be read by now. Fine where it was never noted. Gives whether it was. */
export function dropClosedEvent(writer: Writer, { calendarId, eventId }: ClosedEvent): boolean {
  return (
    change(writer, "DELETE FROM closed_event WHERE calendar_id = @calendarId AND event_id = @eventId", {
      calendarId,
      eventId,
    }) > 0
  );
}

const Counted = z.object({ calendarId: GoogleCalendarId, count: z.int() });

/** How many such events nobody has been told of yet, for each calendar that has any. */
export function countUnseenClosedEvents(reader: Reader): z.infer<typeof Counted>[] {
  return all<unknown>(
    reader,
    `SELECT calendar_id AS calendarId, count(*) AS count FROM closed_event WHERE seen = 0
     GROUP BY calendar_id ORDER BY calendar_id`,
  ).map((row) => Counted.parse(row));
}

/** A person has been told of all of them and has put it away. */
export function markClosedEventsSeen(writer: Writer): void {
  change(writer, "UPDATE closed_event SET seen = 1 WHERE seen = 0");
}
