import type { FindPatientsInput, PatientHit } from "../../shared/ipc/patients.ts";
import type { PatientId } from "../../shared/ids.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { getPatient, SHORTEST_DIGITS } from "../store/patients.ts";
import {
  searchPatientsByBirthDate,
  searchPatientsByName,
  searchPatientsByPhone,
} from "../store/search-patients.ts";
import type { Reader } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { patientHit } from "./patient-hit.ts";
import { readCivilDate } from "./read-civil-date.ts";

const LIMIT = 20;

/**
 * Finds patients by what was typed into the one field: a birth date, three or more digits of a phone number, or the beginnings
 * of a name's words in any order, without regard to accents and case. At most 20, the best first; nothing typed, nobody found.
 */
export function findPatients(desk: Desk, { text }: FindPatientsInput): PatientHit[] {
  const { reader } = desk.store;
  return withoutSecondCards(reader, search(reader, text.trim()));
}

function search(reader: Reader, text: string): PatientHit[] {
  const birthDate = readCivilDate(text);
  if (birthDate !== undefined) return searchPatientsByBirthDate(reader, { wanted: birthDate, limit: LIMIT });
  const digits = phoneDigits(text);
  if (digits !== undefined) return searchPatientsByPhone(reader, { wanted: digits, limit: LIMIT });
  return searchPatientsByName(reader, { wanted: text.split(/\s+/), limit: LIMIT });
}

/** Whoever was found by a second card is the one that it was put together with, once. */
function withoutSecondCards(reader: Reader, hits: readonly PatientHit[]): PatientHit[] {
  const found = new Map<PatientId, PatientHit>();
  for (const hit of hits) {
    const id = keptPatientId(reader, hit.id);
    if (!found.has(id)) found.set(id, id === hit.id ? hit : patientHit(getPatient(reader, id)));
  }
  return [...found.values()];
}

/** The digits of what looks like a phone number; without leading zeros, which are written here and left out abroad. */
function phoneDigits(text: string): string | undefined {
  if (!/^\+?[\d\s()./-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, "");
  const significant = digits.replace(/^0+/, "");
  const wanted = significant.length >= SHORTEST_DIGITS ? significant : digits;
  return wanted.length >= SHORTEST_DIGITS ? wanted : undefined;
}
