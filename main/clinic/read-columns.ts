import type { DayColumn } from "../../shared/ipc/appointments.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import type { CivilDate } from "../../shared/time.ts";
import { listClosuresBetween } from "../store/closures.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { openingsOn, WHOLE_DAY } from "./opening-time.ts";

/** When each of these practitioners is open on a day, and why not where the day is closed to them. */
export function readColumns(
  reader: Reader,
  { day, practitioners }: { readonly day: CivilDate; readonly practitioners: readonly Practitioner[] },
): DayColumn[] {
  const closures = listClosuresBetween(reader, { from: day, to: day });
  return practitioners.map(({ id, name, colour, retiredAt }) => {
    const closure = closures.find(({ practitionerId }) => practitionerId === null || practitionerId === id);
    const hours = listWorkingHoursOf(reader, id);
    const opening = hours.length === 0 ? [WHOLE_DAY] : openingsOn(day, hours);
    return {
      practitionerId: id,
      name,
      colour,
      opening: closure === undefined && retiredAt === null ? opening : [],
      closedBecause: closure?.reason ?? null,
    };
  });
}
