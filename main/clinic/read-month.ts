import type { MonthDay, MonthView, ReadMonthInput } from "../../shared/ipc/views.ts";
import type { Closure, Practitioner, WorkingHours } from "../../shared/model/clinic.ts";
import { addDays, CivilDate, dayOf, instantNow, wallTimeAt } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listClosuresBetween } from "../store/closures.ts";
import { type DayLoad, listDayLoads } from "../store/day-loads.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import type { Desk } from "./desk.ts";
import { openingsOn } from "./opening-time.ts";
import { daysBetween, startOfWeek } from "./week-of.ts";

/** Somebody of the month, and when they see patients. */
interface Worker {
  readonly practitioner: Practitioner;
  readonly hours: readonly WorkingHours[];
}

/**
 * How full each day of a month is, this one where no day is given, in whole weeks: one query for the visits, whatever their
 * number. Throws where the clinic has not been set up.
 */
export function readMonth(desk: Desk, input: ReadMonthInput): MonthView {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const today = dayOf(instantNow(desk.clock), zone);
  const day = input.day ?? today;
  const first = firstOfMonth(day);
  const next = firstOfMonth(addDays(first, 31));
  const from = startOfWeek(first, input.firstWeekday);
  const to = addDays(startOfWeek(addDays(next, -1), input.firstWeekday), 6);
  const hidden = new Set(input.hidden);
  const workers = listPractitioners(reader)
    .filter(({ id }) => !hidden.has(id))
    .map((practitioner) => ({ practitioner, hours: listWorkingHoursOf(reader, practitioner.id) }));
  const loads = Map.groupBy(
    listDayLoads(reader, { from: wallTimeAt(from, 0), to: wallTimeAt(addDays(to, 1), 0) }),
    (load) => load.day,
  );
  const closures = listClosuresBetween(reader, { from, to });
  return {
    month: first,
    today,
    days: daysBetween(from, to).map((one) =>
      monthDay(one, workers, {
        loads: loads.get(one) ?? [],
        closures: closures.filter((closure) => closure.day === one),
      }),
    ),
  };
}

function firstOfMonth(day: CivilDate): CivilDate {
  return CivilDate.parse(`${day.slice(0, 7)}-01`);
}

function monthDay(
  day: CivilDate,
  workers: readonly Worker[],
  found: { readonly loads: readonly DayLoad[]; readonly closures: readonly Closure[] },
): MonthDay {
  const { loads, closures } = found;
  const isClosed = closures.some(({ practitionerId }) => practitionerId === null);
  let visits = 0;
  let bookedMinutes = 0;
  let openMinutes = 0;
  for (const { practitioner, hours } of workers) {
    const load = loads.find(({ practitionerId }) => practitionerId === practitioner.id);
    visits += load?.visits ?? 0;
    // Who has no hours counts as always open: a share of that says nothing.
    if (hours.length === 0) continue;
    bookedMinutes += load?.bookedMinutes ?? 0;
    const isAway = closures.some(({ practitionerId }) => practitionerId === practitioner.id);
    if (isClosed || isAway || practitioner.retiredAt !== null) continue;
    for (const { fromMinute, toMinute } of openingsOn(day, hours)) openMinutes += toMinute - fromMinute;
  }
  return {
    day,
    visits,
    bookedMinutes,
    openMinutes,
    closures: closures.flatMap((one) => named(one, workers)),
  };
}

function named({ reason, practitionerId }: Closure, workers: readonly Worker[]): MonthDay["closures"] {
  if (practitionerId === null) return [{ reason, practitionerName: null }];
  return workers
    .filter(({ practitioner }) => practitioner.id === practitionerId)
    .map(({ practitioner }) => ({ reason, practitionerName: practitioner.name }));
}
