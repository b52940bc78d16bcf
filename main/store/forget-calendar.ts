import type { GoogleCalendarId } from "../../shared/ids.ts";
import { forgetForeignEvents } from "./foreign-events.ts";
import { change, type Writer } from "./sql.ts";

/**
 * Forgets what was read of a calendar that is nobody's any more: how far it was pulled, the events there that are not ours with
 * the time they block, and what is held for a person. Links and channels stay: the events are still in Google, and the
 * channels are yet to be stopped.
 */
export function forgetCalendar(writer: Writer, calendarId: GoogleCalendarId): void {
  for (const table of [
    "calendar_state",
    "series",
    "block",
    "unreadable_event",
    "gathered_event",
    "held_change",
    "closed_event",
  ] as const)
    change(writer, `DELETE FROM ${table} WHERE calendar_id = @calendarId`, { calendarId });
  forgetForeignEvents(writer, calendarId);
}
