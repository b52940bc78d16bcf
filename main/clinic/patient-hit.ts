import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { Patient } from "../../shared/model/patient.ts";

/** What a screen shows of a patient in a list. */
export function patientHit({ id, name, phone, birthDate }: Patient): PatientHit {
  return { id, name, phone, birthDate };
}
