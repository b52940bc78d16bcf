import { z } from "zod";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import type { SeriesPlace } from "./series.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** An event on a linked calendar that is not ours, as last seen; never written to (PL7). */
export const ForeignEvent = z.object({
  calendarId: GoogleCalendarId,
  eventId: GoogleEventId,
  /** The event that recurs, on itself and on its instances that stand by themselves; null for any other event. */
  seriesId: GoogleEventId.nullable(),
  raw: z.record(z.string(), z.unknown()),
});
export type ForeignEvent = z.infer<typeof ForeignEvent>;

/** The columns `toForeignEvent` reads. */
export const FOREIGN_COLUMNS = "calendar_id AS calendarId, event_id AS eventId, series_id AS seriesId, raw";

const ForeignRow = z.object({
  calendarId: z.string(),
  eventId: z.string(),
  seriesId: z.string().nullable(),
  raw: z.string(),
});

/** Makes an event of a row with FOREIGN_COLUMNS. */
export function toForeignEvent(row: unknown): ForeignEvent {
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
    `SELECT ${FOREIGN_COLUMNS} FROM foreign_event WHERE calendar_id = @calendarId AND event_id = @eventId`,
    { calendarId, eventId },
  );
  return row === undefined ? undefined : toForeignEvent(row);
}

/** All events of a calendar that are not ours. */
export function listForeignEvents(reader: Reader, calendarId: GoogleCalendarId): ForeignEvent[] {
  return all<unknown>(
    reader,
    `SELECT ${FOREIGN_COLUMNS} FROM foreign_event WHERE calendar_id = @calendarId ORDER BY event_id`,
    { calendarId },
  ).map(toForeignEvent);
}

/** What is known of a series: the event that recurs, and its instances that stand by themselves, cancelled ones among them. */
export function listForeignEventsOf(reader: Reader, { calendarId, seriesId }: SeriesPlace): ForeignEvent[] {
  return all<unknown>(
    reader,
    `SELECT ${FOREIGN_COLUMNS} FROM foreign_event WHERE calendar_id = @calendarId AND series_id = @seriesId ORDER BY event_id`,
    { calendarId, seriesId },
  ).map(toForeignEvent);
}

/** Keeps an event that is not ours, in the place of what was last seen of it. */
export function saveForeignEvent(writer: Writer, event: ForeignEvent): void {
  const { calendarId, eventId, seriesId, raw } = event;
  changeOne(
    writer,
    `INSERT INTO foreign_event (calendar_id, event_id, series_id, raw) VALUES (@calendarId, @eventId, @seriesId, @raw)
     ON CONFLICT (calendar_id, event_id) DO UPDATE SET series_id = excluded.series_id, raw = excluded.raw`,
    { calendarId, eventId, seriesId, raw: JSON.stringify(raw) },
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

/** Forgets the event that recurs and all its instances. Gives how many were known. */
export function dropForeignEventsOf(writer: Writer, { calendarId, seriesId }: SeriesPlace): number {
  return change(
    writer,
    "DELETE FROM foreign_event WHERE calendar_id = @calendarId AND series_id = @seriesId",
    { calendarId, seriesId },
  );
}
