import { z } from "zod";
import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import type { SeriesPlace } from "./series.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

/** Busy time that is not ours, on one calendar. */
export const Block = z.object({
  eventId: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  label: z.string(),
});
export type Block = z.infer<typeof Block>;

/** Blocks of a calendar that touch the time from `from` to `to`. */
export function listBlocksOn(
  reader: Reader,
  span: { readonly calendarId: GoogleCalendarId; readonly from: Instant; readonly to: Instant },
): Block[] {
  const { calendarId, from, to } = span;
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId, starts_at AS startsAt, ends_at AS endsAt, label FROM block
     WHERE calendar_id = @calendarId AND starts_at < @to AND ends_at > @from ORDER BY starts_at, event_id`,
    { calendarId, from, to },
  ).map((row) => Block.parse(row));
}

/** Puts these blocks in the place of whatever the event blocked before; none: the event blocks nothing any more. */
export function replaceBlocksOf(
  writer: Writer,
  event: { readonly calendarId: GoogleCalendarId; readonly eventId: GoogleEventId },
  blocks: readonly Omit<Block, "eventId">[],
): void {
  const { calendarId, eventId } = event;
  change(writer, "DELETE FROM block WHERE calendar_id = @calendarId AND event_id = @eventId", {
    calendarId,
    eventId,
  });
  for (const block of blocks) insertBlock(writer, { ...block, calendarId, eventId });
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
       SELECT event_id FROM foreign_event WHERE calendar_id = @calendarId AND series_id = @seriesId)`,
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
