import type { DayView } from "../../../shared/ipc/appointments.ts";
import { EXAMPLE_NOW, EXAMPLE_TODAY, exampleClinic, examplePractitioners } from "./example-clinic.ts";
import { exampleAppointments, exampleBlocks } from "./example-day.ts";

function lateMinutes({ startMinute, status }: DayView["appointments"][number]): number | null {
  const late = EXAMPLE_NOW - startMinute;
  return (status === "booked" || status === "confirmed") && late >= 5 ? late : null;
}

const AFTERNOON = { fromMinute: 13 * 60, toMinute: 18 * 60 };

/** The busy day of the example clinic as the grid gets it; made anew each time, so that nothing is the same object. */
export function exampleDayView(): DayView {
  return {
    day: EXAMPLE_TODAY,
    today: EXAMPLE_TODAY,
    zone: exampleClinic.zone,
    nowMinute: EXAMPLE_NOW,
    fromMinute: 7 * 60,
    toMinute: 19 * 60,
    columns: examplePractitioners.map(({ id, name, colour }) => ({
      practitionerId: id,
      name,
      colour,
      opening: [{ fromMinute: 8 * 60, toMinute: 12 * 60 + 15 }, AFTERNOON],
      closedBecause: null,
    })),
    blocks: [...exampleBlocks()],
    appointments: exampleAppointments(EXAMPLE_TODAY).map((visit) => ({
      ...visit,
      lateMinutes: lateMinutes(visit),
    })),
  };
}
