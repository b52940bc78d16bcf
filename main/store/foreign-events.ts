import { z } from "zod";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { Instant, msOf } from "../../shared/time.ts";
import type { SeriesPlace } from "./series.ts";
import { all, change, first, type Reader, type SqlValues, type Writer } from "./sql.ts";

/** An event on a linked calendar that is not ours, as last seen; never written to (PL7). Kept is what of it is read. */
export interface ForeignEvent {
  readonly calendarId: GoogleCalendarId;
  readonly eventId: GoogleEventId;
  readonly etag: string | null;
  /** The event that recurs, on itself and on its instances that stand by themselves; null for any other event. */
  readonly seriesId: GoogleEventId | null;
  /** The busy time it makes; null where it makes none, and for an event of a series, whose blocks are kept apart. */
  readonly busy: { readonly startsAt: Instant; readonly endsAt: Instant; readonly label: string } | null;
  /** Where Google Calendar shows it. */
  readonly address: string | null;
  /** The appointment that our property in it names: it was that one's event once, or is a copy of it. */
  readonly namesAppointment: string | null;
  /** The whole event, where it is of a series; null for any other. */
  readonly raw: Readonly<Record<string, unknown>> | null;
}

/** Longer busy times are looked for apart from those that began shortly before, in milliseconds. */
export const LONG_MS = 26 * 60 * 60_000;

/** The columns `toForeignEvent` reads, of foreign_event and foreign_calendar. */
const FOREIGN_COLUMNS = `calendar_id AS calendarId, event_id AS eventId, etag, series_id AS seriesId, starts_at AS startsAt,
  ends_at AS endsAt, label, address, names_appointment AS namesAppointment, raw`;

const FOREIGN_ROWS = `${FOREIGN_COLUMNS} FROM foreign_event JOIN foreign_calendar ON foreign_calendar.number = foreign_event.calendar`;

const ForeignRow = z.object({
  calendarId: GoogleCalendarId,
  eventId: GoogleEventId,
  etag: z.string().nullable(),
  seriesId: GoogleEventId.nullable(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  label: z.string().nullable(),
  address: z.string().nullable(),
  namesAppointment: z.string().nullable(),
  raw: z.string().nullable(),
});
const Raw = z.record(z.string(), z.unknown());

/** Makes an event of a row with FOREIGN_COLUMNS. */
function toForeignEvent(row: unknown): ForeignEvent {
  const { startsAt, endsAt, label, raw, ...columns } = ForeignRow.parse(row);
  const busy = startsAt === null || endsAt === null || label === null ? null : { startsAt, endsAt, label };
  return { ...columns, busy, raw: raw === null ? null : Raw.parse(JSON.parse(raw)) };
}

/** The short number of a calendar as a value in a statement; null where nothing was ever kept of it. */
export const CALENDAR_NUMBER = "(SELECT number FROM foreign_calendar WHERE calendar_id = @calendarId)";

/** An event that is not ours, undefined where none with this id is known. */
export function findForeignEvent(
  reader: Reader,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
): ForeignEvent | undefined {
  const { calendarId, eventId } = event;
  const row = first<unknown>(
    reader,
    `SELECT ${FOREIGN_ROWS} WHERE event_id = @eventId AND calendar = ${CALENDAR_NUMBER}`,
    { calendarId, eventId },
  );
  return row === undefined ? undefined : toForeignEvent(row);
}

/** Whether any event of a calendar that is not ours was kept since the calendar was last forgotten. */
export function knowsForeignEvents(reader: Reader, calendarId: GoogleCalendarId): boolean {
  return (
    first<unknown>(reader, "SELECT 1 FROM foreign_calendar WHERE calendar_id = @calendarId", {
      calendarId,
    }) !== undefined
  );
}

const Numbered = z.object({ number: z.int() });

/** All events of a calendar that are not ours. */
export function listForeignEvents(reader: Reader, calendarId: GoogleCalendarId): ForeignEvent[] {
  return all<unknown>(
    reader,
    `SELECT ${FOREIGN_ROWS} WHERE calendar = ${CALENDAR_NUMBER} ORDER BY event_id`,
    { calendarId },
  ).map(toForeignEvent);
}

/** What is known of a series: the event that recurs, and its instances that stand by themselves, cancelled ones among them. */
export function listForeignEventsOf(reader: Reader, { calendarId, seriesId }: SeriesPlace): ForeignEvent[] {
  return all<unknown>(
    reader,
    `SELECT ${FOREIGN_ROWS} WHERE calendar = ${CALENDAR_NUMBER} AND series_id = @seriesId ORDER BY event_id`,
    { calendarId, seriesId },
  ).map(toForeignEvent);
}

/** Whether any event of a series is known, be it the one that recurs or an instance. */
export function knowsSeries(reader: Reader, { calendarId, seriesId }: SeriesPlace): boolean {
  const found = first<unknown>(
    reader,
    `SELECT 1 FROM foreign_event WHERE calendar = ${CALENDAR_NUMBER} AND series_id = @seriesId LIMIT 1`,
    { calendarId, seriesId },
  );
  return found !== undefined;
}

/** Some rows of foreign_event were looked through. */
export interface UnseenForeign {
  readonly events: readonly ForeignEvent[];
  /** Where to go on; undefined: that was all. */
  readonly next: number | undefined;
}

/** Events that are not ours and were not gathered, among so many that are known, from one place on (0: the first). */
export function listUnseenForeign(
  reader: Reader,
  query: { readonly calendarId: GoogleCalendarId; readonly after: number; readonly limit: number },
): UnseenForeign {
  const { calendarId, after, limit } = query;
  const end = first<unknown>(
    reader,
    "SELECT id AS number FROM foreign_event WHERE id > @after ORDER BY id LIMIT 1 OFFSET @limit - 1",
    { after, limit },
  );
  const next = end === undefined ? undefined : Numbered.parse(end).number;
  const events = all<unknown>(
    reader,
    `SELECT ${FOREIGN_ROWS} WHERE foreign_event.id > @after AND foreign_event.id <= @last AND calendar = ${CALENDAR_NUMBER}
       AND NOT EXISTS (SELECT 1 FROM gathered_event AS seen
         WHERE seen.calendar_id = @calendarId AND seen.event_id = foreign_event.event_id)
     ORDER BY foreign_event.id`,
    { calendarId, after, last: next ?? Number.MAX_SAFE_INTEGER },
  ).map(toForeignEvent);
  return { events, next };
}

/** Keeps an event that is not ours, unless one with its id is known. Gives whether it is new. */
export function addForeignEvent(writer: Writer, event: ForeignEvent): boolean {
  return insert(writer, event, "DO NOTHING") > 0;
}

/** Keeps an event that is not ours, in the place of what is known of it. */
export function saveForeignEvent(writer: Writer, event: ForeignEvent): void {
  insert(
    writer,
    event,
    `DO UPDATE SET etag = excluded.etag, series_id = excluded.series_id, starts_at = excluded.starts_at,
       ends_at = excluded.ends_at, label = excluded.label, is_long = excluded.is_long, address = excluded.address,
       names_appointment = excluded.names_appointment, raw = excluded.raw`,
  );
}

function insert(writer: Writer, event: ForeignEvent, whereKnown: string): number {
  const values = valuesOf(event);
  const statement = `INSERT INTO foreign_event
       (calendar, event_id, etag, series_id, starts_at, ends_at, label, is_long, address, names_appointment, raw)
     SELECT number, @eventId, @etag, @seriesId, @startsAt, @endsAt, @label, @isLong, @address, @namesAppointment, @raw
     FROM foreign_calendar WHERE calendar_id = @calendarId
     ON CONFLICT (event_id, calendar) ${whereKnown}`;
  const inserted = change(writer, statement, values);
  if (inserted > 0 || knowsForeignEvents(writer, event.calendarId)) return inserted;
  change(writer, "INSERT INTO foreign_calendar (calendar_id) VALUES (@calendarId)", {
    calendarId: event.calendarId,
  });
  return change(writer, statement, values);
}

function valuesOf({ busy, raw, ...columns }: ForeignEvent): SqlValues {
  return {
    ...columns,
    startsAt: busy?.startsAt ?? null,
    endsAt: busy?.endsAt ?? null,
    label: busy?.label ?? null,
    isLong: busy !== null && isLong(busy) ? 1 : 0,
    raw: raw === null ? null : JSON.stringify(raw),
  };
}

function isLong({ startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }): boolean {
  const isOfOneDay = startsAt.slice(0, 10) === endsAt.slice(0, 10);
  return !isOfOneDay && msOf(endsAt) - msOf(startsAt) > LONG_MS;
}

/** Forgets an event that is not ours. Gives whether it was known. */
export function dropForeignEvent(
  writer: Writer,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
): boolean {
  const { calendarId, eventId } = event;
  return (
    change(writer, `DELETE FROM foreign_event WHERE event_id = @eventId AND calendar = ${CALENDAR_NUMBER}`, {
      calendarId,
      eventId,
    }) > 0
  );
}

/** Forgets the event that recurs and all its instances. Gives how many were known. */
export function dropForeignEventsOf(writer: Writer, { calendarId, seriesId }: SeriesPlace): number {
  return change(
    writer,
    `DELETE FROM foreign_event WHERE calendar = ${CALENDAR_NUMBER} AND series_id = @seriesId`,
    { calendarId, seriesId },
  );
}

/** Forgets all events of a calendar that are not ours. */
export function forgetForeignEvents(writer: Writer, calendarId: GoogleCalendarId): void {
  change(writer, `DELETE FROM foreign_event WHERE calendar = ${CALENDAR_NUMBER}`, { calendarId });
  change(writer, "DELETE FROM foreign_calendar WHERE calendar_id = @calendarId", { calendarId });
}
