import { z } from "zod";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** An event on a linked calendar that is not ours, as last seen; never written to (PL7). */
export const ForeignEvent = z.object({
  calendarId: GoogleCalendarId,
  eventId: GoogleEventId,
  raw: z.record(z.string(), z.unknown()),
});
export type ForeignEvent = z.infer<typeof ForeignEvent>;

const ForeignRow = z.object({ calendarId: z.string(), eventId: z.string(), raw: z.string() });

function toForeignEvent(row: unknown): ForeignEvent {
  const { raw, ...columns } = ForeignRow.parse(row);
  return ForeignEvent.parse({ ...columns, raw: JSON.parse(raw) });
}

/** An event that is not ours, undefined where none with this id is known. */
export function findForeignEvent(
  reader: Reader,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
): ForeignEvent | undefined {
  const { calendarId, eventId } = event;
  const row = first<unknown>(
    reader,
    `SELECT calendar_id AS calendarId, event_id AS eventId, raw FROM foreign_event
     WHERE calendar_id = @calendarId AND event_id = @eventId`,
    { calendarId, eventId },
  );
  return row === undefined ? undefined : toForeignEvent(row);
}

/** All events of a calendar that are not ours. */
export function listForeignEvents(reader: Reader, calendarId: GoogleCalendarId): ForeignEvent[] {
  return all<unknown>(
    reader,
    `SELECT calendar_id AS calendarId, event_id AS eventId, raw FROM foreign_event
     WHERE calendar_id = @calendarId ORDER BY event_id`,
    { calendarId },
  ).map(toForeignEvent);
}

/** Keeps an event that is not ours, in the place of what was last seen of it. */
export function saveForeignEvent(writer: Writer, event: ForeignEvent): void {
  const { calendarId, eventId, raw } = event;
  changeOne(
    writer,
    `INSERT INTO foreign_event (calendar_id, event_id, raw) VALUES (@calendarId, @eventId, @raw)
     ON CONFLICT (calendar_id, event_id) DO UPDATE SET raw = excluded.raw`,
    { calendarId, eventId, raw: JSON.stringify(raw) },
  );
}

/** Forgets an event that is not ours. Gives whether it was known. */
export function dropForeignEvent(
  writer: Writer,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
): boolean {
  const { calendarId, eventId } = event;
  return (
    change(writer, "DELETE FROM foreign_event WHERE calendar_id = @calendarId AND event_id = @eventId", {
      calendarId,
      eventId,
    }) > 0
  );
}
