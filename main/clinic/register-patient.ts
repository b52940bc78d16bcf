import { PatientId } from "../../shared/ids.ts";
import type { RegisterPatientInput, RegisterPatientOutcome } from "../../shared/ipc/patients.ts";
import { LONGEST_NAME, type Patient } from "../../shared/model/patient.ts";
import { instantNow, type CivilDate } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { insertPatient } from "../store/patients.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { toPatientHit } from "./find-patients.ts";
import { findSamePatient } from "./find-same-patient.ts";
import { readCivilDate } from "./read-civil-date.ts";
import { readPhone } from "./read-phone.ts";

/** Registers a patient, unless the same person is there already. Throws where the clinic has not been set up. */
export function registerPatient(desk: Desk, input: RegisterPatientInput): RegisterPatientOutcome {
  const outcome = desk.store.write((writer): RegisterPatientOutcome => {
    const reading = readPatient(input, getClinic(writer).country);
    if (reading.kind === "invalid") return reading;
    const same = findSamePatient(writer, reading.fields);
    if (same !== undefined) return { kind: "alreadyThere", patient: toPatientHit(same) };
    const patient = addPatient(desk, writer, { fields: reading.fields, act: "patientRegistered" });
    return { kind: "registered", patient: toPatientHit(patient) };
  });
  if (outcome.kind === "registered") desk.announce("patientsChanged");
  return outcome;
}

/** What is known of a patient before there is an id. */
export type PatientFields = Omit<Patient, "id" | "createdAt">;

type PatientReading =
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

/** Adds a patient who is known to be new, with an audit row, in the caller's transaction. */
export function addPatient(
  desk: Desk,
  writer: Writer,
  { fields, act }: { readonly fields: PatientFields; readonly act: string },
): Patient {
  const now = instantNow(desk.clock);
  const patient: Patient = { ...fields, id: PatientId.parse(desk.newId()), createdAt: now };
  insertPatient(writer, patient);
  appendAudit(writer, { at: now, deskId: desk.deskId, act, subjectId: patient.id });
  return patient;
}
