import type { RegisterPatientInput, RegisterPatientOutcome } from "../../shared/ipc/patients.ts";
import { LONGEST_NAME, type Patient } from "../../shared/model/patient.ts";
import type { CivilDate } from "../../shared/time.ts";
import { readCivilDate } from "./read-civil-date.ts";
import { readPhone } from "./read-phone.ts";

/** What is known of a patient before there is an id. */
export type PatientFields = Omit<Patient, "id" | "createdAt">;

/** What somebody typed of a patient, read; or what is wrong with it. */
export type PatientReading =
  | { readonly kind: "patient"; readonly fields: PatientFields }
  | Extract<RegisterPatientOutcome, { kind: "invalid" }>;

/** Reads what was typed: spaces in the name put right, the phone read as this country's, the birth date as people write it. */
export function readPatient(input: RegisterPatientInput, country: string): PatientReading {
  const name = input.name.trim().replace(/\s+/g, " ").normalize("NFC");
  if (name === "") return { kind: "invalid", problem: "nameEmpty" };
  if (name.length > LONGEST_NAME) return { kind: "invalid", problem: "nameTooLong" };
  const phone = readPhone(input.phone, country);
  if (phone.kind === "none") return { kind: "invalid", problem: "phoneIsNone" };
  const birthDate = readBirthDate(input.birthDate);
  if (birthDate === undefined) return { kind: "invalid", problem: "birthDateIsNone" };
  const { phone: typed, phoneE164 } = phone;
  return { kind: "patient", fields: { name, phone: typed, phoneE164, birthDate, note: input.note } };
}

/** null: nothing was typed. undefined: what was typed is no date. */
function readBirthDate(typed: string | null): CivilDate | null | undefined {
  return (typed ?? "").trim() === "" ? null : readCivilDate(typed ?? "");
}
