import { dayOf, type Instant, instantOf, wallTimeAt } from "../../shared/time.ts";
import { findClinic } from "../store/clinic.ts";
import { listClosuresBetween } from "../store/closures.ts";
import { listBookedPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { openingsOn } from "./opening-time.ts";

/** When the first of the clinic's practitioners begins on the day of that moment; undefined where nobody works, or all who do are always open. */
export function firstOpening(reader: Reader, now: Instant): Instant | undefined {
  const clinic = findClinic(reader);
  if (clinic === undefined) return undefined;
  const day = dayOf(now, clinic.zone);
  const closed = listClosuresBetween(reader, { from: day, to: day }).map(
    ({ practitionerId }) => practitionerId,
  );
  if (closed.includes(null)) return undefined;
  const [first] = listBookedPractitioners(reader)
    .filter(({ id }) => !closed.includes(id))
    .flatMap(({ id }) => openingsOn(day, listWorkingHoursOf(reader, id)))
    .map(({ fromMinute }) => fromMinute)
    .toSorted((one, other) => one - other);
  return first === undefined ? undefined : instantOf(wallTimeAt(day, first), clinic.zone, 0);
}
