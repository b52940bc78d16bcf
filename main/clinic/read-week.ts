import type { ReadWeekInput, WeekView } from "../../shared/ipc/views.ts";
import { addDays, dayOf, instantNow, minuteOfDay, wallTimeOf } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { findPractitioner, listBookedPractitioners } from "../store/practitioners.ts";
import { listDayBlocks } from "./day-blocks.ts";
import type { Desk } from "./desk.ts";
import { drawnHours } from "./drawn-hours.ts";
import { readColumns } from "./read-columns.ts";
import { readVisits } from "./read-visits.ts";
import { daysBetween, startOfWeek } from "./week-of.ts";

/**
 * The week of one practitioner around a day, today where none is given; of the first one where the wanted one is not there.
 * Without practitioners there are no days in it. Throws where the clinic has not been set up.
 */
export function readWeek(desk: Desk, input: ReadWeekInput): WeekView {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const now = instantNow(desk.clock);
  const today = dayOf(now, zone);
  const from = startOfWeek(input.day ?? today, input.firstWeekday);
  const wanted = input.practitionerId === null ? undefined : findPractitioner(reader, input.practitionerId);
  const practitioner = wanted ?? listBookedPractitioners(reader)[0];
  const practitioners = practitioner === undefined ? [] : [practitioner];
  const asked = { first: from, last: addDays(from, 6), zone, now };
  const appointments = practitioners.flatMap(({ id }) =>
    readVisits(reader, { ...asked, practitionerId: id }),
  );
  const days = daysBetween(from, asked.last).flatMap((day) =>
    readColumns(reader, { day, practitioners }).map((column) => ({
      day,
      column,
      blocks: listDayBlocks(reader, { day, zone, practitioners }),
    })),
  );
  const isNow = today >= from && today <= asked.last;
  return {
    from,
    today,
    zone,
    nowMinute: isNow ? minuteOfDay(wallTimeOf(now, zone).wall) : null,
    ...drawnHours(
      days.map(({ column }) => column),
      appointments,
    ),
    practitionerId: practitioner?.id ?? null,
    days,
    appointments,
  };
}
