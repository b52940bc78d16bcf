import { z } from "zod";
import { PatientId } from "../../shared/ids.ts";
import { findSetting, forgetSetting, keepSetting } from "./settings.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const KEY = "practicePatient";

/** The made-up patient of a practice booking that is under way, undefined where none is. */
export function findPracticePatientId(reader: Reader): PatientId | undefined {
  return PatientId.safeParse(findSetting(reader, KEY)).data;
}

/** Notes that a practice booking is under way with this patient. */
export function keepPracticePatientId(writer: Writer, id: PatientId): void {
  keepSetting(writer, { key: KEY, value: id });
}

const CountRow = z.object({ count: z.int() });

/** How many visits a patient has, whatever became of them. */
export function countVisitsOf(reader: Reader, patientId: PatientId): number {
  const row = first<unknown>(
    reader,
    "SELECT count(*) AS count FROM appointment WHERE patient_id = @patientId",
    { patientId },
  );
  return CountRow.parse(row).count;
}

const Column = z.object({ tableName: z.string().regex(/^\w+$/), columnName: z.string().regex(/^\w+$/) });

/** Columns of that name, or those that point at that table, in whatever tables there are. */
function columns(reader: Reader, question: string): z.infer<typeof Column>[] {
  return all<unknown>(reader, question).map((row) => Column.parse(row));
}

const OF_APPOINTMENT = `
  SELECT m.name AS tableName, c.name AS columnName FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
  WHERE m.type = 'table' AND c.name = 'appointment_id'`;
const POINTS_AT_APPOINTMENT = `
  SELECT m.name AS tableName, f."from" AS columnName FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
  WHERE m.type = 'table' AND f."table" = 'appointment' AND f."from" <> 'appointment_id'`;
const OF_PATIENT = `
  SELECT m.name AS tableName, c.name AS columnName FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
  WHERE m.type = 'table' AND c.name = 'patient_id' AND m.name <> 'appointment'`;
const VISITS = "SELECT id FROM appointment WHERE patient_id = @patientId";

/**
 * Takes the made-up patient away with all that was booked, from every table there is: nothing of it was ever real, and Google never
 * heard of it. Only for the patient of a practice booking; real ones are never deleted.
 */
export function removePracticePatient(writer: Writer, patientId: PatientId): void {
  for (const { tableName, columnName } of columns(writer, POINTS_AT_APPOINTMENT))
    change(writer, `UPDATE ${tableName} SET ${columnName} = NULL WHERE ${columnName} IN (${VISITS})`, {
      patientId,
    });
  for (const { tableName, columnName } of columns(writer, OF_APPOINTMENT))
    change(writer, `DELETE FROM ${tableName} WHERE ${columnName} IN (${VISITS})`, { patientId });
  for (const { tableName, columnName } of columns(writer, OF_PATIENT))
    change(writer, `DELETE FROM ${tableName} WHERE ${columnName} = @patientId`, { patientId });
  change(writer, "DELETE FROM appointment WHERE patient_id = @patientId", { patientId });
  change(
    writer,
    `INSERT INTO patient_name (patient_name, rowid, name) SELECT 'delete', row, name FROM patient WHERE id = @patientId`,
    { patientId },
  );
  change(
    writer,
    "DELETE FROM patient_phone WHERE patient_row IN (SELECT row FROM patient WHERE id = @patientId)",
    { patientId },
  );
  changeOne(writer, "DELETE FROM patient WHERE id = @patientId", { patientId });
  forgetSetting(writer, KEY);
}
