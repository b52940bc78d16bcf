import { z } from "zod";
import { type GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import type { WallTime } from "../../shared/time.ts";
import { all, type Reader } from "./sql.ts";

const CancelledLink = z.object({ eventId: GoogleEventId });

/** The deleted events of a calendar whose appointments, from a wall time on, are cancelled; the soonest first, at most `limit`. */
export function listCancelledLinks(
  reader: Reader,
  query: { readonly calendarId: GoogleCalendarId; readonly from: WallTime; readonly limit: number },
): GoogleEventId[] {
  return all<unknown>(
    reader,
    `SELECT event_id AS eventId FROM link JOIN appointment ON appointment.id = appointment_id
     WHERE calendar_id = @calendarId AND state = 'linked' AND status = 'cancelled' AND starts_at >= @from
       AND json_extract(base, '$.agreed') IS NULL
     ORDER BY starts_at, event_id LIMIT @limit`,
    query,
  ).map((row) => CancelledLink.parse(row).eventId);
}
