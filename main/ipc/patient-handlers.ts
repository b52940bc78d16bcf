import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Desk } from "../clinic/desk.ts";
import { editPatient } from "../clinic/edit-patient.ts";
import { readDuplicates } from "../clinic/find-duplicates.ts";
import { mergePatients, tellPatientsApart } from "../clinic/merge-patients.ts";
import { readPatientCard } from "../clinic/read-patient-card.ts";

type Calls = "readPatient" | "editPatient" | "mergePatients" | "readDuplicates" | "tellPatientsApart";

/** Joins each call about patients' cards to the one function that does it. */
export function patientHandlers(desk: Desk): Pick<Handlers, Calls> {
  return {
    readPatient: (input) => readPatientCard(desk, input),
    editPatient: (input) => editPatient(desk, input),
    mergePatients: (input) => mergePatients(desk, input),
    readDuplicates: () => readDuplicates(desk),
    tellPatientsApart: (input) => tellPatientsApart(desk, input),
  };
}
