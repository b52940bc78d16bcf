import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { getAppointment } from "../../main/store/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { addDays, CivilDate, wallTimeAt } from "../../shared/time.ts";
import { aBooking, type TestClinic } from "../support/clinic.ts";

/** A receptionist at work: books, moves, confirms, cancels and writes notes as chance has it, and never into a clash. */
export interface WorkDay {
  /** Does one thing; gives the id of the visit. Throws where it was not done. */
  readonly act: () => AppointmentId;
  /** Books a visit; gives its id. Throws where it was not booked. */
  readonly book: () => AppointmentId;
}

/** A day of work, and where it goes on from. */
export interface WorkDayParts {
  /** The desk to work at, which may be another after a restart. */
  readonly desk: () => Desk;
  readonly clinic: TestClinic;
  readonly random: () => number;
  /** The visits that there are already and may be changed. */
  readonly live?: readonly AppointmentId[];
  /** The day of the first visit, and how many half hours from then on are taken. */
  readonly firstDay?: CivilDate;
  readonly taken?: number;
  /** How many of the moves lead to the other practitioner, from 0 to 1. */
  readonly shareHandedOver?: number;
}

/** A day at a desk. */
export function createWorkDay(parts: WorkDayParts): WorkDay {
  const { desk, clinic, random, firstDay = CivilDate.parse("2027-01-04"), shareHandedOver = 0 } = parts;
  const live = [...(parts.live ?? [])];
  let slots = parts.taken ?? 0;

  function nextSlot() {
    const slot = slots++;
    return wallTimeAt(addDays(firstDay, Math.floor(slot / 18)), 480 + (slot % 18) * 30);
  }
  function book(): AppointmentId {
    const practitionerId = random() < 0.7 ? clinic.keller : clinic.brunner;
    const patientId = random() < 0.5 ? clinic.anna : clinic.bruno;
    const note = "n".repeat(Math.floor(random() * 400));
    const outcome = bookAppointment(
      desk(),
      aBooking(clinic, { startsAt: nextSlot(), practitionerId, patientId, note }),
    );
    if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
    live.push(outcome.appointmentId);
    return outcome.appointmentId;
  }
  function change(at: number, appointmentId: AppointmentId): string {
    const luck = random();
    const { practitionerId, status, note } = getAppointment(desk().store.reader, appointmentId);
    const other = practitionerId === clinic.keller ? clinic.brunner : clinic.keller;
    if (luck < 0.45)
      return moveAppointment(desk(), {
        appointmentId,
        practitionerId: random() < shareHandedOver ? other : practitionerId,
        startsAt: nextSlot(),
        fold: null,
        durationMinutes: 30,
        clash: "refuse",
      }).kind;
    if (luck < 0.65) {
      const outcome = cancelAppointment(desk(), { appointmentId });
      if (outcome.kind === "set") live.splice(at, 1);
      return outcome.kind;
    }
    if (luck < 0.85 && status === "booked")
      return setStatus(desk(), { appointmentId, status: "confirmed" }).kind;
    return changeNote(desk(), { appointmentId, note: `${note.slice(0, 3_000)} later` }).kind;
  }
  return {
    book,
    act: () => {
      const at = Math.floor(random() * live.length);
      const appointmentId = live[at];
      if (appointmentId === undefined || random() < 0.55) return book();
      const kind = change(at, appointmentId);
      if (!["moved", "set", "changed"].includes(kind)) throw new Error(`not done: ${kind}`);
      return appointmentId;
    },
  };
}
