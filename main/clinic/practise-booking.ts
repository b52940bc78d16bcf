import type {
  BeginPracticeInput,
  BeginPracticeOutcome,
  EndPracticeOutcome,
} from "../../shared/ipc/wizard.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { findPatient, getPatient } from "../store/patients.ts";
import {
  countVisitsOf,
  findPracticePatientId,
  keepPracticePatientId,
  removePracticePatient,
} from "../store/practice.ts";
import { listBookedPractitioners } from "../store/practitioners.ts";
import { listBookedServices } from "../store/services.ts";
import { addPatient } from "./add-patient.ts";
import type { Desk } from "./desk.ts";
import { patientHit } from "./patient-hit.ts";

/**
 * Makes up a patient to practise with. What is booked for them is booked as ever, but Google is never owed it; endPractice takes all
 * of it away. A practice that is under way goes on.
 */
export function beginPractice(desk: Desk, { patientName }: BeginPracticeInput): BeginPracticeOutcome {
  const outcome = desk.store.write((writer): BeginPracticeOutcome => {
    if (listBookedPractitioners(writer).length === 0) return { kind: "noPractitioner" };
    if (listBookedServices(writer).length === 0) return { kind: "noService" };
    const underWay = findPracticePatientId(writer);
    if (underWay !== undefined) return { kind: "begun", patient: patientHit(getPatient(writer, underWay)) };
    const fields = { name: patientName, phone: null, phoneE164: null, birthDate: null, note: "" };
    const patient = addPatient(desk, writer, { fields, act: "practiceBegun" });
    keepPracticePatientId(writer, patient.id);
    return { kind: "begun", patient: patientHit(patient) };
  });
  if (outcome.kind !== "begun") return outcome;
  desk.announce("patientsChanged");
  desk.announce("wizardMoved");
  return outcome;
}

/** Takes the made-up patient and everything booked for them away; the audit keeps that somebody practised. */
export function endPractice(desk: Desk): EndPracticeOutcome {
  const outcome = desk.store.write((writer): EndPracticeOutcome => {
    const id = findPracticePatientId(writer);
    if (id === undefined || findPatient(writer, id) === undefined) return { visits: 0 };
    const visits = countVisitsOf(writer, id);
    removePracticePatient(writer, id);
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "practiceEnded", subjectId: id });
    return { visits };
  });
  desk.announce("patientsChanged");
  desk.announce("dayChanged");
  desk.announce("wizardMoved");
  return outcome;
}
