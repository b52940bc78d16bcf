import { z } from "zod";
import type { GoogleCalendarId, GoogleEventId, PractitionerId } from "../../shared/ids.ts";
import { addMs, Instant } from "../../shared/time.ts";
import { CALENDAR_NUMBER, LONG_MS } from "./foreign-events.ts";
import type { SeriesPlace } from "./series.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

/** Busy time that is not ours, on one calendar. The table holds that of series; a single event holds its own. */
export const Block = z.object({
  eventId: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  label: z.string(),
});
export type Block = z.infer<typeof Block>;

/** Blocks of a calendar that touch the time from `from` to `to`: of series, and of single events, the long ones apart. */
export function listBlocksOn(
  reader: Reader,
  span: { readonly calendarId: GoogleCalendarId; readonly from: Instant; readonly to: Instant },
): Block[] {
  const { calendarId, from, to } = span;
  // The plus keeps SQLite from looking for the few long ones by their start, among all of the past.
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId, starts_at AS startsAt, ends_at AS endsAt, label FROM block
     WHERE calendar_id = @calendarId AND starts_at < @to AND ends_at > @from
     UNION ALL SELECT event_id, starts_at, ends_at, label FROM foreign_event
     WHERE calendar = ${CALENDAR_NUMBER} AND is_long = 0 AND starts_at > @since AND starts_at < @to AND ends_at > @from
     UNION ALL SELECT event_id, starts_at, ends_at, label FROM foreign_event
     WHERE calendar = ${CALENDAR_NUMBER} AND is_long = 1 AND ends_at > @from AND +starts_at < @to
     ORDER BY startsAt, eventId`,
    { calendarId, from, to, since: addMs(from, -LONG_MS - 1) },
  ).map((row) => Block.parse(row));
}

/** A block, and whose calendar it is on. */
export interface PractitionersBlock extends Block {
  readonly practitionerId: PractitionerId;
}

/** The same for the linked calendars of all practitioners, in one query; each practitioner's in order of start. */
export function listEverybodysBlocks(
  reader: Reader,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): PractitionersBlock[] {
  return all<PractitionersBlock>(
    reader,
    `SELECT practitioner.id AS practitionerId, event_id AS eventId, starts_at AS startsAt, ends_at AS endsAt, label
     FROM practitioner CROSS JOIN block USING (calendar_id) WHERE starts_at < @to AND ends_at > @from
     UNION ALL SELECT practitioner.id, event_id, starts_at, ends_at, label
     FROM practitioner CROSS JOIN foreign_calendar USING (calendar_id) CROSS JOIN foreign_event ON calendar = number
     WHERE is_long = 0 AND starts_at > @since AND starts_at < @to AND ends_at > @from
     UNION ALL SELECT practitioner.id, event_id, starts_at, ends_at, label
     FROM practitioner CROSS JOIN foreign_calendar USING (calendar_id) CROSS JOIN foreign_event ON calendar = number
     WHERE is_long = 1 AND ends_at > @from AND starts_at < @to
     ORDER BY startsAt, eventId`,
    { from, to, since: addMs(from, -LONG_MS - 1) },
  );
}

/** Removes what an instance of a series blocked. */
export function dropBlocksOf(
  writer: Writer,
  { calendarId, eventId }: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
): void {
  change(writer, "DELETE FROM block WHERE calendar_id = @calendarId AND event_id = @eventId", {
    calendarId,
    eventId,
  });
}

/**
 * Puts these blocks in the place of whatever a series blocked before, writing only what differs. Gives whether anything did.
 * The events of the series must still be there.
 */
export function replaceBlocksOfSeries(
  writer: Writer,
  series: SeriesPlace,
  blocks: readonly Block[],
): boolean {
  const { calendarId } = series;
  const there = new Map(listBlocksOfSeries(writer, series).map((block) => [contentOf(block), block]));
  const wanted = new Map(blocks.map((block) => [contentOf(block), block]));
  const gone = [...there].filter(([content]) => !wanted.has(content));
  const fresh = [...wanted].filter(([content]) => !there.has(content));
  for (const [, { eventId, startsAt }] of gone)
    changeOne(
      writer,
      "DELETE FROM block WHERE calendar_id = @calendarId AND event_id = @eventId AND starts_at = @startsAt",
      { calendarId, eventId, startsAt },
    );
  for (const [, block] of fresh) insertBlock(writer, { ...block, calendarId });
  return gone.length + fresh.length > 0;
}

function contentOf({ eventId, startsAt, endsAt, label }: Block): string {
  return [startsAt, endsAt, eventId, label].join(" ");
}

/** The blocks of the event that recurs and of its instances that stand by themselves. */
export function listBlocksOfSeries(reader: Reader, { calendarId, seriesId }: SeriesPlace): Block[] {
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId, starts_at AS startsAt, ends_at AS endsAt, label FROM block
     WHERE calendar_id = @calendarId AND event_id IN (
       SELECT @seriesId UNION ALL
       SELECT event_id FROM foreign_event WHERE calendar = ${CALENDAR_NUMBER} AND series_id = @seriesId)`,
    { calendarId, seriesId },
  ).map((row) => Block.parse(row));
}

function insertBlock(writer: Writer, block: Block & { readonly calendarId: GoogleCalendarId }): void {
  const { calendarId, eventId, startsAt, endsAt, label } = block;
  changeOne(
    writer,
    `INSERT INTO block (calendar_id, event_id, starts_at, ends_at, label)
     VALUES (@calendarId, @eventId, @startsAt, @endsAt, @label)`,
    { calendarId, eventId, startsAt, endsAt, label },
  );
}
