import type { DayAppointment, DayBlock, DayView } from "../../../shared/ipc/appointments.ts";
import {
  EXAMPLE_NOW,
  EXAMPLE_TODAY,
  exampleClinic,
  examplePractitioners,
} from "../../support/page/example-clinic.ts";
import { anExampleAppointment } from "../../support/page/example-day.ts";

/** What the grid shows, in minutes of the day. */
export const SHOWN = { fromMinute: 7 * 60, toMinute: 19 * 60 } as const;
/** The step of the grid, and what one change moves a visit by. */
export const STEP_MINUTES = 15;

const LENGTHS = [30, 15, 45, 30, 15] as const;
const BUSY = { fromMinute: 8 * 60, toMinute: 17 * 60 } as const;
/** The last visit of each column stands alone, so that a change of it leaves the lanes of all others as they are. */
const LAST_MINUTE = 18 * 60;

/**
 * The day that every grid draws: as many visits, six practitioners, overlaps, two blocks each. The same for the same size; ids
 * and names do not depend on `moved`, which moves the last visit of each column named in it by one step.
 */
export function gridDay(
  appointments: number,
  moved: ReadonlySet<number> = new Set(),
): Pick<DayView, "columns" | "blocks" | "appointments"> & DayView {
  const perColumn = appointments / examplePractitioners.length;
  return {
    day: EXAMPLE_TODAY,
    today: EXAMPLE_TODAY,
    zone: exampleClinic.zone,
    nowMinute: EXAMPLE_NOW,
    ...SHOWN,
    columns: examplePractitioners.map(({ id, name, colour }) => ({
      practitionerId: id,
      name,
      colour,
      opening: [{ fromMinute: 8 * 60, toMinute: 18 * 60 + 30 }],
      closedBecause: null,
    })),
    blocks: examplePractitioners.flatMap(({ id }, column): DayBlock[] =>
      [12 * 60 + 15, 17 * 60].map((startMinute, index) => ({
        id: `block-${String(column)}-${String(index)}`,
        practitionerId: id,
        startMinute,
        endMinute: startMinute + 45,
        label: index === 0 ? "Lunch" : "Busy",
        letGo: null,
      })),
    ),
    appointments: examplePractitioners.flatMap((_, column) =>
      Array.from({ length: perColumn }, (__, place) =>
        visit({ column, place, perColumn, isMoved: moved.has(column) }),
      ),
    ),
  };
}

function visit(of: {
  readonly column: number;
  readonly place: number;
  readonly perColumn: number;
  readonly isMoved: boolean;
}): DayAppointment {
  const { column, place, perColumn } = of;
  const number = column * perColumn + place + 1;
  const isLast = place === perColumn - 1;
  const isMoved = isLast && of.isMoved;
  const spread = ((BUSY.toMinute - BUSY.fromMinute) / STEP_MINUTES) * (place / (perColumn - 1));
  const made = anExampleAppointment({
    number,
    day: EXAMPLE_TODAY,
    patient: number * 7,
    practitioner: column,
    service: number,
    startMinute: isLast
      ? LAST_MINUTE + (isMoved ? STEP_MINUTES : 0)
      : BUSY.fromMinute + Math.floor(spread) * STEP_MINUTES,
    durationMinutes: isLast ? 30 : (LENGTHS[number % LENGTHS.length] ?? 30),
    status: number % 2 === 0 ? "booked" : "confirmed",
    sync: number % 4 === 0 ? "waiting" : "sent",
  });
  return { ...made, version: isMoved ? 2 : 1 };
}
