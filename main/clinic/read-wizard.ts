import type { KeepWizardInput, WizardView } from "../../shared/ipc/wizard.ts";
import { findPatient } from "../store/patients.ts";
import { countVisitsOf, findPracticePatientId } from "../store/practice.ts";
import type { Reader } from "../store/sql.ts";
import { keepWizardPlace, readWizardPlace } from "../store/wizard.ts";
import type { Desk } from "./desk.ts";
import { patientHit } from "./patient-hit.ts";

/** Where setting up stands at this desk, and whether somebody practises booking. */
export function readWizard(reader: Reader): WizardView {
  const id = findPracticePatientId(reader);
  const patient = id === undefined ? undefined : findPatient(reader, id);
  return {
    ...readWizardPlace(reader),
    practice:
      patient === undefined
        ? null
        : { patient: patientHit(patient), visits: countVisitsOf(reader, patient.id) },
  };
}

/** Goes to a step, or leaves the wizard there until somebody opens it again; kept over a restart. */
export function keepWizard(desk: Desk, input: KeepWizardInput): void {
  desk.store.write((writer) => keepWizardPlace(writer, input));
  desk.announce("wizardMoved");
}
