import { z } from "zod";
import { Patient } from "../../../shared/model/patient.ts";
import { type Instant, instantNow } from "../../../shared/time.ts";
import { type PatientWords, updatePatient } from "../../store/patients.ts";
import type { Writer } from "../../store/sql.ts";
import type { Desk } from "../desk.ts";

/** What somebody can choose of a patient, as an act remembers it. */
export const KeptWords = Patient.pick({
  name: true,
  phone: true,
  phoneE164: true,
  birthDate: true,
  note: true,
});

const FIELDS = z.keyof(KeptWords).options;

/** What an act has made of a patient's words. */
export interface WordsChange {
  readonly before: PatientWords;
  readonly after: PatientWords;
}

/** What can be chosen of a patient, without the rest. */
export function wordsIn({ name, phone, phoneE164, birthDate, note }: PatientWords): PatientWords {
  return { name, phone, phoneE164, birthDate, note };
}

/** Whether a patient still is what an act has made of them, in every field that it changed. */
export function isAsLeft(present: PatientWords, { before, after }: WordsChange): boolean {
  return FIELDS.every((field) => before[field] === after[field] || present[field] === after[field]);
}

/** Puts back every field that an act changed and that nobody has changed since; the others stay as they are. */
export function putWordsBack(
  desk: Desk,
  writer: Writer,
  { present, change }: { readonly present: Patient; readonly change: WordsChange },
): void {
  const { before, after } = change;
  const at: Instant = instantNow(desk.clock);
  const from = (field: (typeof FIELDS)[number]): PatientWords =>
    before[field] !== after[field] && present[field] === after[field] ? before : present;
  const words = {
    name: from("name").name,
    phone: from("phone").phone,
    phoneE164: from("phoneE164").phoneE164,
    birthDate: from("birthDate").birthDate,
    note: from("note").note,
  };
  updatePatient(writer, { before: present, words, changedAt: at });
}
