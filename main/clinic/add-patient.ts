import { PatientId } from "../../shared/ids.ts";
import type { Patient } from "../../shared/model/patient.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { insertPatient } from "../store/patients.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import type { PatientFields } from "./read-patient.ts";

/** Adds a patient who is known to be new, with an audit row, in the caller's transaction. */
export function addPatient(
  desk: Desk,
  writer: Writer,
  { fields, act }: { readonly fields: PatientFields; readonly act: string },
): Patient {
  const now = instantNow(desk.clock);
  const patient: Patient = { ...fields, id: PatientId.parse(desk.newId()), createdAt: now };
  insertPatient(writer, patient);
  appendAudit(writer, { at: now, deskId: desk.deskId, act, subjectId: patient.id });
  return patient;
}
