import { z } from "zod";
import { AppointmentId } from "../../shared/ids.ts";
import type { ClashPair } from "./accepted-clashes.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { all, change, type Reader, type Writer } from "./sql.ts";

const Row = z.object({ appointmentId: AppointmentId, withId: z.string() });

const readKept = keepUntilWritten("seen_clash", (reader): readonly ClashPair[] =>
  all<unknown>(
    reader,
    "SELECT appointment_id AS appointmentId, with_id AS withId FROM seen_clash ORDER BY appointment_id, with_id",
  ).map((row) => Row.parse(row)),
);

/** The clashes that were open since there was last none, settled ones among them. */
export function listSeenClashes(reader: Reader): readonly ClashPair[] {
  return readKept(reader);
}

/** Puts these in the place of those that were seen. */
export function replaceSeenClashes(writer: Writer, pairs: readonly ClashPair[]): void {
  change(writer, "DELETE FROM seen_clash");
  for (const { appointmentId, withId } of pairs)
    change(
      writer,
      `INSERT INTO seen_clash (appointment_id, with_id) VALUES (@appointmentId, @withId) ON CONFLICT DO NOTHING`,
      { appointmentId, withId },
    );
}
