import { searchableName } from "../searchable-name.ts";
import { all, changeOne, script, type Writer } from "../sql.ts";

/** Patients' names as they are compared, in order: what begins with the letters that were typed lies side by side. */
export function searchableNames(writer: Writer): void {
  script(writer, "ALTER TABLE patient ADD COLUMN searchable_name TEXT NOT NULL DEFAULT ' '");
  for (const { row, name } of all<{ readonly row: number; readonly name: string }>(
    writer,
    "SELECT row, name FROM patient",
  ))
    changeOne(writer, "UPDATE patient SET searchable_name = @searchableName WHERE row = @row", {
      row,
      searchableName: searchableName(name),
    });
  script(writer, "CREATE INDEX patient_by_name ON patient (searchable_name)");
}
