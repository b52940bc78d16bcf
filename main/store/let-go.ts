import { z } from "zod";
import { type GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/time.ts";
import { CALENDAR_NUMBER } from "./foreign-events.ts";
import { all, type Reader } from "./sql.ts";

/**
 * The events behind a calendar's blocks of a stretch that carry one of our appointments: they were its own until they became
 * something an appointment cannot be (MG7), or are copies of it.
 */
export function listLetGo(
  reader: Reader,
  span: { readonly calendarId: GoogleCalendarId; readonly from: Instant; readonly to: Instant },
): GoogleEventId[] {
  const { calendarId, from, to } = span;
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId FROM foreign_event
     WHERE calendar = ${CALENDAR_NUMBER} AND names_appointment IS NOT NULL AND (
       starts_at < @to AND ends_at > @from OR event_id IN (
         SELECT event_id FROM block WHERE calendar_id = @calendarId AND starts_at < @to AND ends_at > @from))`,
    { calendarId, from, to },
  ).map((row) => z.object({ eventId: GoogleEventId }).parse(row).eventId);
}
