import type { Likeness } from "../../shared/ipc/patient-card.ts";
import type { PatientHit, RegisterPatientOutcome } from "../../shared/ipc/patients.ts";
import type { TypedFields } from "../../shared/ipc/drafts.ts";
import { assertNever } from "../../shared/assert.ts";
import { t } from "../words/t.ts";
import { dayInNumbers } from "../ui/day-words.ts";

/** Phone and date of birth of a patient, so that namesakes are told apart. */
export function identifiersOf(patient: PatientHit): string {
  const { phone } = patient;
  const birthDate = patient.birthDate === null ? null : dayInNumbers(patient.birthDate);
  if (phone === null)
    return birthDate === null
      ? t("patients.identifiersNone")
      : t("patients.identifiersNoPhone", { birthDate });
  return birthDate === null
    ? t("patients.identifiersNoBirthDate", { phone })
    : t("patients.identifiers", { phone, birthDate });
}

/** Why two cards may be one person's, in a few words. */
export function likenessWords(because: Likeness): string {
  return t(`patients.likeness.${because}`);
}

/** What is typed of a new patient. */
export type NewPatient = Readonly<Record<"name" | "phone" | "birthDate", string>>;

/** What a new patient starts with: digits typed into the search are a phone number, anything else is a name. */
export function newPatientFrom(text: string): NewPatient {
  const typed = text.trim();
  const isPhone = /^[+\d][\d\s()/.-]*$/.test(typed);
  return { name: isPhone ? "" : typed, phone: isPhone ? typed : "", birthDate: "" };
}

/** What was typed of a new patient and not finished. */
export function newPatientOf(fields: TypedFields): NewPatient {
  return {
    name: fields["name"] ?? "",
    phone: fields["phone"] ?? "",
    birthDate: fields["birthDate"] ?? "",
  };
}

type Problem = Extract<RegisterPatientOutcome, { kind: "invalid" }>["problem"];

/** The field a problem belongs to and the sentence beside it. */
export function registerProblem(problem: Problem): {
  readonly field: "name" | "phone" | "birthDate";
  readonly sentence: string;
} {
  const sentence = t(`patients.problem.${problem}`);
  switch (problem) {
    case "nameEmpty":
    case "nameTooLong":
      return { field: "name", sentence };
    case "phoneIsNone":
      return { field: "phone", sentence };
    case "birthDateIsNone":
      return { field: "birthDate", sentence };
    default:
      return assertNever(problem);
  }
}
