import type { DayView, ReadDayInput } from "../../shared/ipc/appointments.ts";
import { dayOf, instantNow, minuteOfDay, wallTimeOf } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { listDayBlocks } from "./day-blocks.ts";
import type { Desk } from "./desk.ts";
import { drawnHours } from "./drawn-hours.ts";
import { readColumns } from "./read-columns.ts";
import { readVisits } from "./read-visits.ts";

/**
 * Everything the day view draws of one day, today where none is given: from a handful of queries, whatever the number of
 * appointments. Throws where the clinic has not been set up.
 */
export function readDay(desk: Desk, input: ReadDayInput): DayView {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const now = instantNow(desk.clock);
  const today = dayOf(now, zone);
  const day = input.day ?? today;
  const appointments = readVisits(reader, { first: day, last: day, zone, now, practitionerId: null });
  const visited = new Set(appointments.map(({ practitionerId }) => practitionerId));
  // Who is booked no longer has a column on the days on which somebody came, or comes, to them.
  const practitioners = listPractitioners(reader).filter(
    ({ id, retiredAt }) => retiredAt === null || visited.has(id),
  );
  const columns = readColumns(reader, { day, practitioners });
  return {
    day,
    today,
    zone,
    nowMinute: day === today ? minuteOfDay(wallTimeOf(now, zone).wall) : null,
    ...drawnHours(columns, appointments),
    columns,
    blocks: listDayBlocks(reader, { day, zone, practitioners }),
    appointments,
  };
}
