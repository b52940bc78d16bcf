import type { AppointmentId, DeskId } from "../../shared/ids.ts";
import { changeOne, first, type Reader, type Writer } from "./sql.ts";

/** The last change of a visit that came from outside this desk. */
export interface OutsideChange {
  /** The version the visit had with it. */
  readonly version: number;
  /** The desk that made it; null: somebody in Google, or nobody knows which desk. */
  readonly deskId: DeskId | null;
}

/** The last change of a visit that came from outside this desk, undefined where there was none. */
export function findOutsideChange(reader: Reader, appointmentId: AppointmentId): OutsideChange | undefined {
  return first<OutsideChange>(
    reader,
    "SELECT version, desk_id AS deskId FROM outside_change WHERE appointment_id = @appointmentId",
    { appointmentId },
  );
}

/** Notes a change of a visit that came from outside this desk, in the place of the one before. */
export function saveOutsideChange(
  writer: Writer,
  change: OutsideChange & { readonly appointmentId: AppointmentId },
): void {
  const { appointmentId, version, deskId } = change;
  changeOne(
    writer,
    `INSERT INTO outside_change (appointment_id, version, desk_id) VALUES (@appointmentId, @version, @deskId)
     ON CONFLICT (appointment_id) DO UPDATE SET version = excluded.version, desk_id = excluded.desk_id`,
    { appointmentId, version, deskId },
  );
}
