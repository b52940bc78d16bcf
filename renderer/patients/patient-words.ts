import type { PatientHit, RegisterPatientOutcome } from "../../shared/ipc/patients.ts";
import { assertNever } from "../../shared/assert.ts";

/** Phone and date of birth of a patient, so that namesakes are told apart. */
export function identifiersOf(patient: PatientHit): string {
  return `${patient.phone ?? "no phone"} · born ${patient.birthDate ?? "unknown"}`;
}

/** What a new patient starts with: digits typed into the search are a phone number, anything else is a name. */
export function newPatientFrom(text: string): { readonly name: string; readonly phone: string } {
  const typed = text.trim();
  return /^[+\d][\d\s()/.-]*$/.test(typed) ? { name: "", phone: typed } : { name: typed, phone: "" };
}

type Problem = Extract<RegisterPatientOutcome, { kind: "invalid" }>["problem"];

/** The field a problem belongs to and the sentence beside it. */
export function registerProblem(problem: Problem): {
  readonly field: "name" | "phone" | "birthDate";
  readonly sentence: string;
} {
  switch (problem) {
    case "nameEmpty":
      return { field: "name", sentence: "Type the patient's name." };
    case "nameTooLong":
      return { field: "name", sentence: "This name is too long. Shorten it to 200 characters." };
    case "phoneIsNone":
      return { field: "phone", sentence: "This is not a phone number. Correct it or leave it empty." };
    case "birthDateIsNone":
      return { field: "birthDate", sentence: "This is not a date of birth. Correct it or leave it empty." };
    default:
      return assertNever(problem);
  }
}
