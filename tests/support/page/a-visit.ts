import type { DayAppointment } from "../../../shared/ipc/appointments.ts";
import { EXAMPLE_TODAY } from "./example-clinic.ts";
import { anExampleAppointment } from "./example-day.ts";
import type { Sketch } from "./example-day.ts";

/** An appointment of the example day; what matters to a test is given, the rest is ordinary. */
export function aVisit(given: Partial<Sketch> & { readonly number: number }): DayAppointment {
  return anExampleAppointment({
    day: EXAMPLE_TODAY,
    patient: given.number,
    practitioner: 0,
    service: 0,
    startMinute: 600,
    durationMinutes: 30,
    status: "booked",
    sync: "sent",
    ...given,
  });
}
