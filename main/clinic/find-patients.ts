import type { FindPatientsInput, PatientHit } from "../../shared/ipc/patients.ts";
import { SHORTEST_DIGITS } from "../store/patients.ts";
import {
  searchPatientsByBirthDate,
  searchPatientsByName,
  searchPatientsByPhone,
} from "../store/search-patients.ts";
import type { Reader } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { readCivilDate } from "./read-civil-date.ts";

const LIMIT = 20;

/**
 * Finds patients by what was typed into the one field: a birth date, three or more digits of a phone number, or the beginnings
 * of a name's words in any order, without regard to accents and case. At most 20, the best first; nothing typed, nobody found.
 */
export function findPatients(desk: Desk, { text }: FindPatientsInput): PatientHit[] {
  return search(desk.store.reader, text.trim());
}

function search(reader: Reader, text: string): PatientHit[] {
  const birthDate = readCivilDate(text);
  if (birthDate !== undefined) return searchPatientsByBirthDate(reader, { wanted: birthDate, limit: LIMIT });
  const digits = phoneDigits(text);
  if (digits !== undefined) return searchPatientsByPhone(reader, { wanted: digits, limit: LIMIT });
  return searchPatientsByName(reader, { wanted: text.split(/\s+/), limit: LIMIT });
}

/** The digits of what looks like a phone number; without leading zeros, which are written here and left out abroad. */
function phoneDigits(text: string): string | undefined {
  if (!/^\+?[\d\s()./-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, "");
  const significant = digits.replace(/^0+/, "");
  const wanted = significant.length >= SHORTEST_DIGITS ? significant : digits;
  return wanted.length >= SHORTEST_DIGITS ? wanted : undefined;
}
