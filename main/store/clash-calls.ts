import { z } from "zod";
import type { AppointmentId } from "../../shared/ids.ts";
import { CallOutcome } from "../../shared/ipc/clashes.ts";
import { Instant } from "../../shared/time.ts";
import { changeOne, first, type Reader, type Writer } from "./sql.ts";

/** The last call about a visit that clashes, and how many there were. */
export const ClashCall = z.object({ outcome: CallOutcome, at: Instant, times: z.int().positive() });
export type ClashCall = z.infer<typeof ClashCall>;

/** The last call about a visit, undefined where nobody called. */
export function findClashCall(reader: Reader, appointmentId: AppointmentId): ClashCall | undefined {
  const row = first<unknown>(
    reader,
    "SELECT outcome, at, times FROM clash_call WHERE appointment_id = @appointmentId",
    { appointmentId },
  );
  return row === undefined ? undefined : ClashCall.parse(row);
}

/** Notes what came of a call; the one before is counted. */
export function noteClashCall(
  writer: Writer,
  call: Omit<ClashCall, "times"> & { readonly appointmentId: AppointmentId },
): void {
  const { appointmentId, outcome, at } = call;
  changeOne(
    writer,
    `INSERT INTO clash_call (appointment_id, outcome, at, times) VALUES (@appointmentId, @outcome, @at, 1)
     ON CONFLICT (appointment_id) DO UPDATE SET outcome = excluded.outcome, at = excluded.at, times = times + 1`,
    { appointmentId, outcome, at },
  );
}
