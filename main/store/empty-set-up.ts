import { forgetCalendar } from "./forget-calendar.ts";
import { listPractitioners, unlinkCalendarOf } from "./practitioners.ts";
import { change, first, type Reader, type Writer } from "./sql.ts";

/** Whether anything was ever booked at this desk, or came to it from Google. */
export function hasAppointments(reader: Reader): boolean {
  return first<unknown>(reader, "SELECT 1 FROM appointment LIMIT 1") !== undefined;
}

/**
 * Takes away a set-up that nobody has booked with, so that another clinic's can take its place. Patients stay. Throws where an
 * appointment refers to it.
 */
export function emptySetUp(writer: Writer): void {
  for (const { id, calendarId } of listPractitioners(writer)) {
    if (calendarId === null) continue;
    unlinkCalendarOf(writer, id);
    forgetCalendar(writer, calendarId);
  }
  change(writer, "UPDATE account SET state = 'disconnected'");
  for (const table of [
    "waiting",
    "draft",
    "working_hours",
    "closure",
    "practitioner",
    "service",
    "answer_choice",
    "set_up_field",
    "set_up_overruled",
    "clinic",
  ] as const)
    change(writer, `DELETE FROM ${table}`);
}
