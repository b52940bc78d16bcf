import type { ClosedSpan, VisitToCall } from "../../shared/ipc/set-up.ts";
import { occupiesSlot } from "../../shared/model/appointment.ts";
import { addDays, instantNow, wallTimeAt, wallTimeOf } from "../../shared/time.ts";
import { listAppointmentsOf } from "../store/appointments.ts";
import { getClinic } from "../store/clinic.ts";
import { getPatient } from "../store/patients.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";

/** Visits to come that are booked in days that are closed: whom to call, the earliest first. */
export function visitsInClosedDays(
  desk: Pick<Desk, "store" | "clock">,
  { from, to, practitionerId }: Pick<ClosedSpan, "from" | "to" | "practitionerId">,
): VisitToCall[] {
  const { reader } = desk.store;
  const now = wallTimeOf(instantNow(desk.clock), getClinic(reader).zone).wall;
  const start = wallTimeAt(from, 0);
  const span = { from: start > now ? start : now, to: wallTimeAt(addDays(to, 1), 0) };
  return listPractitioners(reader)
    .filter(({ id }) => practitionerId === null || practitionerId === id)
    .flatMap(({ id, name }) =>
      listAppointmentsOf(reader, { practitionerId: id, ...span })
        .filter(({ status }) => occupiesSlot(status))
        .map((visit): VisitToCall => {
          const { name: patientName, phone } = getPatient(reader, visit.patientId);
          return {
            appointmentId: visit.id,
            patientName,
            patientPhone: phone,
            practitionerName: name,
            startsAt: visit.startsAt,
          };
        }),
    )
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}
