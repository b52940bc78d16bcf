import type { EditPatientInput, EditPatientOutcome } from "../../shared/ipc/patient-card.ts";
import type { Patient } from "../../shared/model/patient.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { findPatient, type PatientWords, readChangedAt, updatePatient } from "../store/patients.ts";
import type { Desk } from "./desk.ts";
import { patientHit } from "./patient-hit.ts";
import { readPatient } from "./read-patient.ts";
import { tellVisitsAnew } from "../store/tell-visits-anew.ts";
import { patientChanged } from "./undo/patient-changed.ts";
import { wordsIn } from "./undo/patient-words.ts";

const TOLD = ["name", "phone", "phoneE164", "birthDate"] as const;

/**
 * Changes what is known of a patient, in one transaction: audited, and the events of coming visits are owed anew where they say
 * something else then. The note stays on this desk.
 */
export function editPatient(desk: Desk, input: EditPatientInput): EditPatientOutcome {
  const outcome = desk.store.write((writer): EditPatientOutcome => {
    const before = findPatient(writer, keptPatientId(writer, input.patientId));
    if (before === undefined) return { kind: "noSuchPatient" };
    const { name, phone, birthDate } = input;
    const note = input.note.trim();
    const reading = readPatient({ name, phone, birthDate, note }, getClinic(writer).country);
    if (reading.kind === "invalid") return reading;
    const { fields } = reading;
    const isTold = isTellingElse(before, fields);
    if (!isTold && before.note === note) return { kind: "unchanged" };
    const now = instantNow(desk.clock);
    const changedAt = isTold ? now : readChangedAt(writer, before.id);
    updatePatient(writer, { before, words: fields, changedAt });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "patientChanged", subjectId: before.id });
    patientChanged.remember(desk, writer, {
      about: fields.name,
      change: { patientId: before.id, before: wordsIn(before), after: fields },
    });
    const events = isTold ? tellVisitsAnew(writer, { patientId: before.id, now }) : 0;
    return { kind: "changed", patient: patientHit({ ...before, ...fields }), events };
  });
  if (outcome.kind === "changed") tellOfPatients(desk, { owed: outcome.events > 0 });
  return outcome;
}

/** Whether another desk, or Google, would be told something else. */
export function isTellingElse(before: Patient, words: PatientWords): boolean {
  return TOLD.some((field) => before[field] !== words[field]);
}

/** After COMMIT: lets the page read patients and days again and, where Google is owed something, wakes the sync loop. */
export function tellOfPatients(desk: Desk, { owed }: { readonly owed: boolean }): void {
  desk.announce("patientsChanged");
  desk.announce("dayChanged");
  if (!owed) return;
  desk.announce("queueChanged");
  desk.wake();
}
