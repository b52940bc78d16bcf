import type { PractitionerId } from "../../shared/ids.ts";
import { WorkingHours } from "../../shared/model/clinic.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

const COLUMNS =
  "practitioner_id AS practitionerId, weekday, from_minute AS fromMinute, to_minute AS toMinute";

/** Everybody's working hours, in order of practitioner, weekday and time. */
export function listWorkingHours(reader: Reader): WorkingHours[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM working_hours ORDER BY practitioner_id, weekday, from_minute`,
  ).map((row) => WorkingHours.parse(row));
}

/** One practitioner's working hours, in order of weekday and time. None at all means: always open. */
export function listWorkingHoursOf(reader: Reader, practitionerId: PractitionerId): WorkingHours[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM working_hours WHERE practitioner_id = @practitionerId ORDER BY weekday, from_minute`,
    { practitionerId },
  ).map((row) => WorkingHours.parse(row));
}

/** Puts these hours in the place of a practitioner's. Throws where two of a weekday begin at the same minute. */
export function replaceWorkingHoursOf(
  writer: Writer,
  practitionerId: PractitionerId,
  hours: readonly Omit<WorkingHours, "practitionerId">[],
): void {
  change(writer, "DELETE FROM working_hours WHERE practitioner_id = @practitionerId", { practitionerId });
  for (const { weekday, fromMinute, toMinute } of hours)
    changeOne(
      writer,
      `INSERT INTO working_hours (practitioner_id, weekday, from_minute, to_minute)
       VALUES (@practitionerId, @weekday, @fromMinute, @toMinute)`,
      { practitionerId, weekday, fromMinute, toMinute },
    );
}
