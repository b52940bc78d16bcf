import { z } from "zod";
import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
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
  for (const { startsAt, endsAt, label } of blocks)
    changeOne(
      writer,
      `INSERT INTO block (calendar_id, event_id, starts_at, ends_at, label)
       VALUES (@calendarId, @eventId, @startsAt, @endsAt, @label)`,
      { calendarId, eventId, startsAt, endsAt, label },
    );
}
