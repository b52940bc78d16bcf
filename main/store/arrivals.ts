import type { AppointmentId } from "../../shared/ids.ts";
import type { Appointment, AppointmentStatus } from "../../shared/model/appointment.ts";
import type { Instant } from "../../shared/time.ts";
import { change, type Writer } from "./sql.ts";

/** The statuses of those who are, or were, at the clinic. */
const HERE: readonly AppointmentStatus[] = ["arrived", "inRoom", "done"];

/**
 * Notes when a patient came, once a visit's status says that they are here, and forgets it once it says no longer so. A step
 * back from the room to the waiting room leaves it as it was: nobody waits anew because of a slip.
 */
export function noteArrival(
  writer: Writer,
  { before, after }: { readonly before: Appointment; readonly after: Appointment },
): void {
  const appointmentId = after.id;
  const [wasHere, isHere] = [HERE.includes(before.status), HERE.includes(after.status)];
  if (!wasHere && isHere) saveArrival(writer, { appointmentId, at: after.statusAt });
  // Known to this desk by an event alone: what it told is the arrival.
  if (before.status === "arrived" && isHere) saveArrival(writer, { appointmentId, at: before.statusAt });
  if (wasHere && !isHere)
    change(writer, "DELETE FROM arrival WHERE appointment_id = @appointmentId", { appointmentId });
}

/** The first one counts. */
function saveArrival(
  writer: Writer,
  arrival: { readonly appointmentId: AppointmentId; readonly at: Instant },
): void {
  change(
    writer,
    "INSERT INTO arrival (appointment_id, at) VALUES (@appointmentId, @at) ON CONFLICT (appointment_id) DO NOTHING",
    arrival,
  );
}
