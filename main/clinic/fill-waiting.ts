import type { FillWaitingInput, FillWaitingOutcome } from "../../shared/ipc/waitlist.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment } from "../store/appointments.ts";
import type { Writer } from "../store/sql.ts";
import { endWaiting, findWaiting, type Waiting } from "../store/waiting.ts";
import { bookVisit, checkVisit } from "./book-visit.ts";
import type { Desk } from "./desk.ts";
import { moveVisit } from "./move-visit.ts";
import { rememberAct } from "./remember-act.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Gives somebody on the waitlist a time: books the visit they wait for, or moves the one that was to be earlier, and takes them
 * off the list, in one transaction. Taking the booking or the move back puts them onto it again.
 */
export function fillWaiting(desk: Desk, input: FillWaitingInput): FillWaitingOutcome {
  const { outcome, owed } = desk.store.write((writer): Filled => {
    const waiting = findWaiting(writer, input.waitingId);
    if (waiting === undefined || waiting.endedAt !== null)
      return { outcome: { kind: "notWaiting" }, owed: false };
    const filled =
      waiting.appointmentId === null
        ? book(desk, writer, { waiting, input })
        : move(desk, writer, { appointmentId: waiting.appointmentId, input });
    const { kind } = filled.outcome;
    if (kind === "booked" || kind === "moved") {
      const { appointmentId: filledBy } = filled.outcome;
      endWaiting(writer, { id: waiting.id, at: instantNow(desk.clock), how: kind, filledBy });
    }
    return filled;
  });
  if (outcome.kind === "booked" || outcome.kind === "moved") {
    tellOfChange(desk, { owed });
    desk.announce("waitlistChanged");
  }
  return outcome;
}

interface Filled {
  readonly outcome: FillWaitingOutcome;
  readonly owed: boolean;
}

function book(
  desk: Desk,
  writer: Writer,
  { waiting, input }: { readonly waiting: Waiting; readonly input: FillWaitingInput },
): Filled {
  const { patientId, serviceId, durationMinutes, note } = waiting;
  const { practitionerId, startsAt, fold, clash } = input;
  const wanted = { patientId, serviceId, durationMinutes, note, practitionerId, startsAt, fold, clash };
  const checked = checkVisit(writer, wanted);
  if (checked.kind !== "free") return { outcome: checked, owed: false };
  const { appointment, owed } = bookVisit(desk, writer, checked);
  const before = { ...appointment, status: "cancelled" as const };
  rememberAct(desk, writer, { kind: "booked", before, after: appointment });
  return { outcome: { kind: "booked", appointmentId: appointment.id }, owed };
}

function move(
  desk: Desk,
  writer: Writer,
  { appointmentId, input }: { readonly appointmentId: AppointmentId; readonly input: FillWaitingInput },
): Filled {
  const { practitionerId, startsAt, fold, clash } = input;
  const { durationMinutes } = getAppointment(writer, appointmentId);
  const target = { appointmentId, practitionerId, startsAt, fold, clash, durationMinutes };
  const { outcome, owed } = moveVisit(desk, writer, target);
  // It is where it was wanted already: nothing is left to wait for.
  if (outcome.kind === "moved" || outcome.kind === "unchanged")
    return { outcome: { kind: "moved", appointmentId }, owed };
  return { outcome, owed };
}
