import type { PractitionerId } from "../../shared/ids.ts";
import { WorkingHours } from "../../shared/model/clinic.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

const readKept = keepUntilWritten(
  "working_hours",
  (reader): ReadonlyMap<PractitionerId, readonly WorkingHours[]> =>
    Map.groupBy(
      all<unknown>(
        reader,
        `SELECT practitioner_id AS practitionerId, weekday, from_minute AS fromMinute, to_minute AS toMinute
         FROM working_hours ORDER BY practitioner_id, weekday, from_minute`,
      ).map((row) => WorkingHours.parse(row)),
      ({ practitionerId }) => practitionerId,
    ),
);

/** One practitioner's working hours, in order of weekday and time. None at all means: always open. */
export function listWorkingHoursOf(reader: Reader, practitionerId: PractitionerId): readonly WorkingHours[] {
  return readKept(reader).get(practitionerId) ?? [];
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
