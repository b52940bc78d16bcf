import type { BookAppointmentInput, BookingOutcome } from "../../shared/ipc/appointments.ts";
import { bookVisit, checkVisit } from "./book-visit.ts";
import type { Desk } from "./desk.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Books a visit. The check and the insert are one transaction (BK2), with the outbox and the audit row (BK1); the answer is
 * given once it is on disk. A clash is answered, not thrown; `clash: "accept"` books all the same, and the audit says so.
 */
export function bookAppointment(desk: Desk, input: BookAppointmentInput): BookingOutcome {
  let owed = false;
  const outcome = desk.store.write((writer): BookingOutcome => {
    const checked = checkVisit(writer, input);
    if (checked.kind !== "free") return checked;
    const booked = bookVisit(desk, writer, checked);
    ({ owed } = booked);
    const before = { ...booked.appointment, status: "cancelled" as const };
    rememberAct(desk, writer, { kind: "booked", before, after: booked.appointment });
    return { kind: "booked", appointmentId: booked.appointment.id };
  });
  if (outcome.kind === "booked") tellOfChange(desk, { owed });
  return outcome;
}
