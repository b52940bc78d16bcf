import type { AppointmentId } from "../../shared/ids.ts";
import { CancelReason } from "../../shared/model/cancel-reason.ts";
import { change, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** Why a visit is cancelled, null where nobody said why, or where it takes place. */
export function findCancelReason(reader: Reader, appointmentId: AppointmentId): CancelReason | null {
  const row = first<unknown>(
    reader,
    "SELECT cause, words FROM cancellation WHERE appointment_id = @appointmentId",
    { appointmentId },
  );
  return row === undefined ? null : CancelReason.parse(row);
}

/** Notes why a visit is cancelled, in the place of what was said before; null: nobody says why. */
export function saveCancelReason(
  writer: Writer,
  { appointmentId, reason }: { readonly appointmentId: AppointmentId; readonly reason: CancelReason | null },
): void {
  if (reason === null) return forgetCancelReason(writer, appointmentId);
  changeOne(
    writer,
    `INSERT INTO cancellation (appointment_id, cause, words) VALUES (@appointmentId, @cause, @words)
     ON CONFLICT (appointment_id) DO UPDATE SET cause = excluded.cause, words = excluded.words`,
    { appointmentId, ...reason },
  );
}

/** Forgets why a visit was cancelled; fine where nobody said why. */
export function forgetCancelReason(writer: Writer, appointmentId: AppointmentId): void {
  change(writer, "DELETE FROM cancellation WHERE appointment_id = @appointmentId", { appointmentId });
}
