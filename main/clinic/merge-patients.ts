import type {
  MergeChoice,
  MergePatientsInput,
  MergePatientsOutcome,
  TellApartInput,
} from "../../shared/ipc/patient-card.ts";
import type { Patient } from "../../shared/model/patient.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { joinCards } from "../store/join-cards.ts";
import { keptPatientId, tellApart } from "../store/merged-patients.ts";
import { findPatient, type PatientWords, readChangedAt, updatePatient } from "../store/patients.ts";
import type { Desk } from "./desk.ts";
import { isTellingElse, tellOfPatients } from "./edit-patient.ts";
import { patientHit } from "./patient-hit.ts";
import { tellVisitsAnew } from "../store/tell-visits-anew.ts";
import { wordsIn } from "./undo/patient-words.ts";
import { patientsMerged } from "./undo/patients-merged.ts";

/**
 * Puts two cards of one person together, in one transaction: of each field what was chosen stays, all visits are the kept card's,
 * and the other one is found no more but by its name and phone, which lead to the kept one. Google is owed the coming visits'
 * events anew; the other desks learn of it from those.
 */
export function mergePatients(desk: Desk, input: MergePatientsInput): MergePatientsOutcome {
  const { choice } = input;
  const done = desk.store.write((writer) => {
    const before = findPatient(writer, keptPatientId(writer, input.keptId));
    const other = findPatient(writer, keptPatientId(writer, input.otherId));
    if (before === undefined || other === undefined || before.id === other.id) return undefined;
    const at = instantNow(desk.clock);
    const words = wordsOf(choice, before, other);
    const wordsAt = readChangedAt(writer, before.id);
    if (isTellingElse(before, words) || before.note !== words.note)
      updatePatient(writer, { before, words, changedAt: isTellingElse(before, words) ? at : wordsAt });
    const visits = joinCards(writer, { patientId: other.id, intoId: before.id, at });
    if (visits === undefined) return undefined;
    appendAudit(writer, { at, deskId: desk.deskId, act: "patientMerged", subjectId: other.id });
    const events = tellVisitsAnew(writer, { patientId: before.id, now: at });
    patientsMerged.remember(desk, writer, {
      about: words.name,
      change: { keptId: before.id, otherId: other.id, before: wordsIn(before), after: words },
    });
    return { patient: patientHit({ ...before, ...words }), visits: visits.length, events };
  });
  if (done === undefined) return { kind: "notTwo" };
  const { events, ...merged } = done;
  tellOfPatients(desk, { owed: events > 0 });
  return { kind: "merged", ...merged };
}

/** Notes that two cards that look alike are two people's, so that nobody is asked about them again. Audited. */
export function tellPatientsApart(desk: Desk, { one, other }: TellApartInput): void {
  desk.store.write((writer) => {
    tellApart(writer, { one, other });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "patientsToldApart", subjectId: one });
  });
  desk.announce("patientsChanged");
}

function wordsOf(choice: MergeChoice, kept: Patient, other: Patient): PatientWords {
  const from = (whose: "kept" | "other"): Patient => (whose === "kept" ? kept : other);
  const { phone, phoneE164 } = from(choice.phone);
  return {
    name: from(choice.name).name,
    phone,
    phoneE164,
    birthDate: from(choice.birthDate).birthDate,
    note: choice.note === "both" ? bothNotes(kept.note, other.note) : from(choice.note).note,
  };
}

function bothNotes(kept: string, other: string): string {
  return [kept, other].filter((note) => note !== "").join("\n\n");
}
