import type { PractitionerId } from "../../shared/ids.ts";
import type { Closure, WorkingHours } from "../../shared/model/clinic.ts";
import type { CivilDate, Minutes } from "../../shared/time.ts";
import { openingsOn } from "./opening-time.ts";
import { daysBetween } from "./week-of.ts";

/** What says when somebody is open. */
export interface OpenFor {
  readonly practitionerId: PractitionerId;
  readonly hours: readonly WorkingHours[];
  readonly closures: readonly Closure[];
  /** From this day on nobody books them any more; null while they are booked. */
  readonly retiredFrom: CivilDate | null;
}

/** How long somebody is open from one day to another, both included; null where they have no hours and so are always open. */
export function openMinutes(
  { practitionerId, hours, closures, retiredFrom }: OpenFor,
  { first, last }: { readonly first: CivilDate; readonly last: CivilDate },
): Minutes | null {
  if (hours.length === 0) return null;
  const closed = new Set(
    closures
      .filter((closure) => closure.practitionerId === null || closure.practitionerId === practitionerId)
      .map(({ day }) => day),
  );
  return daysBetween(first, last)
    .filter((day) => !closed.has(day) && (retiredFrom === null || day < retiredFrom))
    .flatMap((day) => openingsOn(day, hours))
    .reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
}
