import { z } from "zod";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { CivilDate } from "../../shared/time.ts";
import { all, change, type Reader, type Writer } from "./sql.ts";

/** How old the proof that a calendar is in step became at most on one day of the clinic. */
export const Staleness = z.object({
  day: CivilDate,
  calendarId: GoogleCalendarId,
  /** Milliseconds. */
  longestMs: z.int(),
});
export type Staleness = z.infer<typeof Staleness>;

/** Notes an age; a longer one of the same day stays. Gives whether it was the longest. */
export function noteStaleness(writer: Writer, staleness: Staleness): boolean {
  return (
    change(
      writer,
      `INSERT INTO staleness (day, calendar_id, longest_ms) VALUES (@day, @calendarId, @longestMs)
       ON CONFLICT (day, calendar_id) DO UPDATE SET longest_ms = @longestMs WHERE longest_ms < @longestMs`,
      staleness,
    ) > 0
  );
}

/** The longest ages of the days from one to another, both among them, in order of days and calendars. */
export function listStaleness(
  reader: Reader,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Staleness[] {
  return all<unknown>(
    reader,
    `SELECT day, calendar_id AS calendarId, longest_ms AS longestMs FROM staleness
     WHERE day BETWEEN @from AND @to ORDER BY day, calendar_id`,
    { from, to },
  ).map((row) => Staleness.parse(row));
}
