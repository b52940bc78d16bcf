import type { RegisterPatientInput, RegisterPatientOutcome } from "../../shared/ipc/patients.ts";
import { getClinic } from "../store/clinic.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { getPatient, listPatientsNamed } from "../store/patients.ts";
import { addPatient } from "./add-patient.ts";
import type { Desk } from "./desk.ts";
import { isSamePatient } from "./is-same-patient.ts";
import { patientHit } from "./patient-hit.ts";
import { readPatient } from "./read-patient.ts";

/** Registers a patient, unless the same person is there already. Throws where the clinic has not been set up. */
export function registerPatient(desk: Desk, input: RegisterPatientInput): RegisterPatientOutcome {
  const outcome = desk.store.write((writer): RegisterPatientOutcome => {
    const reading = readPatient(input, getClinic(writer).country);
    if (reading.kind === "invalid") return reading;
    const { fields } = reading;
    const same = listPatientsNamed(writer, fields.name).find((patient) => isSamePatient(patient, fields));
    if (same !== undefined)
      return {
        kind: "alreadyThere",
        patient: patientHit(getPatient(writer, keptPatientId(writer, same.id))),
      };
    const patient = addPatient(desk, writer, { fields, act: "patientRegistered" });
    return { kind: "registered", patient: patientHit(patient) };
  });
  if (outcome.kind === "registered") desk.announce("patientsChanged");
  return outcome;
}
