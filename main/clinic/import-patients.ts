import { assertNever } from "../../shared/assert.ts";
import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { getClinic } from "../store/clinic.ts";
import type { PatientIdentity } from "../store/patients.ts";
import { addPatient } from "./add-patient.ts";
import { badRow, type RowOutcome, type RowsImport } from "./import-rows.ts";
import { isSamePatient } from "./is-same-patient.ts";
import { readNamesakes } from "./namesakes.ts";
import { readPatient, type PatientFields, type PatientReading } from "./read-patient.ts";

type Column = "name" | "phone" | "birth_date" | "note";

/** Takes patients from a CSV file. Who is registered already is left as they are. */
export const patientRows: RowsImport<Column> = {
  columns: { required: ["name"], optional: ["phone", "birth_date", "note"] },
  readsAnew: "whenPatientsCame",
  begin: (desk, reader) => {
    const { country } = getClinic(reader);
    const namesakes = readNamesakes(reader);
    return (writer, { cell }) => {
      const typed = {
        name: cell("name"),
        phone: cell("phone"),
        birthDate: cell("birth_date"),
        note: cell("note"),
      };
      const reading = readPatient(typed, country);
      if (reading.kind === "invalid") return whyNot(reading);
      const { fields } = reading;
      if (namesakes.named(fields.name).some((patient) => isThere(patient, fields)))
        return { kind: "alreadyThere" };
      namesakes.add(addPatient(desk, writer, { fields, act: "patientImported" }));
      return { kind: "added" };
    };
  },
};

/** Nothing but a name, twice, is one person in an import, so that the same file can be imported again. */
function isThere(patient: PatientIdentity, fields: PatientFields): boolean {
  const isAlike = patient.phoneE164 === fields.phoneE164 && patient.birthDate === fields.birthDate;
  return isAlike || isSamePatient(patient, fields);
}

function whyNot({ problem }: Extract<PatientReading, { kind: "invalid" }>): RowOutcome {
  switch (problem) {
    case "nameEmpty":
      return badRow({ word: "row.nameEmpty" });
    case "nameTooLong":
      return badRow({ word: "row.nameTooLong", values: { most: LONGEST_NAME } });
    case "phoneIsNone":
      return badRow({ word: "row.phone" });
    case "birthDateIsNone":
      return badRow({ word: "row.birthDate" });
    default:
      return assertNever(problem);
  }
}
