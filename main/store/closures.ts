import { Closure } from "../../shared/model/clinic.ts";
import type { CivilDate } from "../../shared/time.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

/** Closed days from `from` to `to`, both included: the clinic's and each practitioner's, in order of day. */
export function listClosuresBetween(
  reader: Reader,
  span: { readonly from: CivilDate; readonly to: CivilDate },
): Closure[] {
  const { from, to } = span;
  return all<unknown>(
    reader,
    `SELECT day, practitioner_id AS practitionerId, reason FROM closure WHERE day BETWEEN @from AND @to
     ORDER BY day, practitioner_id`,
    { from, to },
  ).map((row) => Closure.parse(row));
}

/** Closes the clinic, or one practitioner, on a day. */
export function insertClosure(writer: Writer, closure: Closure): void {
  changeOne(
    writer,
    "INSERT INTO closure (day, practitioner_id, reason) VALUES (@day, @practitionerId, @reason)",
    closure,
  );
}

/** Every closed day, in order. */
export function listClosures(reader: Reader): Closure[] {
  return all<unknown>(
    reader,
    "SELECT day, practitioner_id AS practitionerId, reason FROM closure ORDER BY day, practitioner_id",
  ).map((row) => Closure.parse(row));
}

/** Opens the clinic, or one practitioner, on a day again; fine where it was not closed. */
export function removeClosure(writer: Writer, closure: Pick<Closure, "day" | "practitionerId">): void {
  const { day, practitionerId } = closure;
  change(writer, "DELETE FROM closure WHERE day = @day AND practitioner_id IS @practitionerId", {
    day,
    practitionerId,
  });
}
