import { z } from "zod";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { type Instant, ZoneId } from "../../shared/time.ts";
import { whetherEmpty } from "./empty-table.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

/** Whether no calendar has a recurring event that is not ours. */
export const isWithoutSeries = whetherEmpty("series");

/** Where a recurring event is: its calendar, and the id of the event that recurs. */
export interface SeriesPlace {
  readonly calendarId: GoogleCalendarId;
  readonly seriesId: GoogleEventId;
}

/** A recurring event that is not ours, and the zone its all-day days are days of. */
export const Series = z.object({ calendarId: GoogleCalendarId, seriesId: GoogleEventId, zone: ZoneId });
export type Series = z.infer<typeof Series>;

/** Series of a calendar whose blocks are to be made anew, or do not reach far enough; at most so many. */
export function listSeriesToProject(
  reader: Reader,
  wanted: { readonly calendarId: GoogleCalendarId; readonly reach: Instant; readonly limit: number },
): Series[] {
  if (isWithoutSeries(reader)) return [];
  const { calendarId, reach, limit } = wanted;
  return all<unknown>(
    reader,
    `SELECT calendar_id AS calendarId, series_id AS seriesId, zone FROM series
     WHERE calendar_id = @calendarId AND (projected_until IS NULL OR projected_until < @reach)
     ORDER BY series_id LIMIT @limit`,
    { calendarId, reach, limit },
  ).map((row) => Series.parse(row));
}

/** Notes that a series is new or has changed, so that its blocks are to be made anew. */
export function markSeries(writer: Writer, { calendarId, seriesId, zone }: Series): void {
  changeOne(
    writer,
    `INSERT INTO series (calendar_id, series_id, zone) VALUES (@calendarId, @seriesId, @zone)
     ON CONFLICT (calendar_id, series_id) DO UPDATE SET zone = excluded.zone, projected_until = NULL`,
    { calendarId, seriesId, zone },
  );
}

/** Notes the zone of a calendar; where it is another than before, the blocks of all its series are to be made anew. */
export function changeSeriesZone(
  writer: Writer,
  { calendarId, zone }: { readonly calendarId: GoogleCalendarId; readonly zone: ZoneId },
): void {
  if (isWithoutSeries(writer)) return;
  change(
    writer,
    `UPDATE series SET zone = @zone, projected_until = NULL WHERE calendar_id = @calendarId AND zone <> @zone`,
    { calendarId, zone },
  );
}

/** Notes up to when the blocks of a series are there. */
export function saveProjection(
  writer: Writer,
  { calendarId, seriesId, until }: SeriesPlace & { readonly until: Instant },
): void {
  changeOne(
    writer,
    `UPDATE series SET projected_until = @until WHERE calendar_id = @calendarId AND series_id = @seriesId`,
    { calendarId, seriesId, until },
  );
}

/** Forgets a series; fine where it was not known. Its events and blocks are the caller's to remove. */
export function dropSeries(writer: Writer, { calendarId, seriesId }: SeriesPlace): void {
  change(writer, "DELETE FROM series WHERE calendar_id = @calendarId AND series_id = @seriesId", {
    calendarId,
    seriesId,
  });
}
