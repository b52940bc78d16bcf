import { z } from "zod";
import type { PatientId } from "../../shared/ids.ts";
import { Patient } from "../../shared/model/patient.ts";
import type { CivilDate } from "../../shared/time.ts";
import { foldName } from "./fold-name.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const COLUMNS = `patient.id, patient.name, patient.phone, patient.phone_e164 AS phoneE164,
  patient.birth_date AS birthDate, patient.note, patient.created_at AS createdAt`;

/** The shortest run of digits a phone number is found by. */
export const SHORTEST_DIGITS = 3;

/** So many are looked at to pick out the first by name. One letter fits tens of thousands, and who types it goes on typing. */
const MOST_LOOKED_AT = 100;

function toPatient(row: unknown): Patient {
  return Patient.parse(row);
}

/** A patient, undefined where there is none with this id. */
export function findPatient(reader: Reader, id: PatientId): Patient | undefined {
  const row = first<unknown>(reader, `SELECT ${COLUMNS} FROM patient WHERE id = @id`, { id });
  return row === undefined ? undefined : toPatient(row);
}

/** Whether there is a patient with this id. */
export function isPatient(reader: Reader, id: PatientId): boolean {
  return first<unknown>(reader, "SELECT 1 FROM patient WHERE id = @id", { id }) !== undefined;
}

/** A patient that must be there; throws where it is not. */
export function getPatient(reader: Reader, id: PatientId): Patient {
  const found = findPatient(reader, id);
  if (found === undefined) throw new Error("no patient with this id");
  return found;
}

/** How many patients are registered. */
export function countPatients(reader: Reader): number {
  return z.object({ count: z.int() }).parse(first<unknown>(reader, "SELECT count(*) AS count FROM patient"))
    .count;
}

/** Adds a patient, found from now on by name, phone and birth date; the id must be new. */
export function insertPatient(writer: Writer, patient: Patient): void {
  changeOne(
    writer,
    `INSERT INTO patient (id, name, phone, phone_e164, birth_date, note, created_at)
     VALUES (@id, @name, @phone, @phoneE164, @birthDate, @note, @createdAt)`,
    patient,
  );
  for (const ending of phoneEndings(patient))
    change(
      writer,
      `INSERT INTO patient_phone (ending, patient_row) SELECT @ending, row FROM patient WHERE id = @id`,
      { ending, id: patient.id },
    );
}

/** Every ending, of at least three digits, of the phone as typed and in E.164. */
function phoneEndings(patient: Patient): Set<string> {
  const endings = new Set<string>();
  for (const written of [patient.phone, patient.phoneE164]) {
    const digits = (written ?? "").replace(/\D/g, "");
    for (let start = 0; start + SHORTEST_DIGITS <= digits.length; start += 1)
      endings.add(digits.slice(start));
  }
  return endings;
}

interface Search<Wanted> {
  readonly wanted: Wanted;
  readonly limit: number;
}

/**
 * Patients whose name has, for each wanted word, a word that begins with it; accents and case do not matter. Those whose name
 * begins with the first word come first, then by name. Of very many not all are looked at, but always those that have just
 * these words. Words are taken literally, whatever signs they carry.
 */
export function searchPatientsByName(reader: Reader, search: Search<readonly string[]>): Patient[] {
  const { limit } = search;
  const wanted = search.wanted.filter((word) => /[\p{L}\p{N}]/u.test(word)).map(quoted);
  if (wanted.length === 0) return [];
  const beginning = matching(reader, { wanted: { words: wanted, place: "first" }, limit });
  if (beginning.length === limit) return beginning;
  const seen = new Set<string>(beginning.map(({ id }) => id));
  const anywhere = matching(reader, { wanted: { words: wanted, place: "anywhere" }, limit });
  return [...beginning, ...anywhere.filter(({ id }) => !seen.has(id))].slice(0, limit);
}

/** Words of a name, and where the first of them stands. */
interface WantedName {
  readonly words: readonly string[];
  readonly place: "first" | "anywhere";
}

function matching(reader: Reader, { wanted, limit }: Search<WantedName>): Patient[] {
  const { words, place } = wanted;
  // FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax): ^ is the first word, * one that goes on.
  const rows = (end: "" | "*"): number[] =>
    all<unknown>(
      reader,
      "SELECT rowid AS row FROM patient_name WHERE patient_name MATCH @match ORDER BY rowid DESC LIMIT @most",
      {
        match: (place === "first" ? "^ " : "") + words.map((word) => word + end).join(" AND "),
        most: MOST_LOOKED_AT,
      },
    ).map((row) => FoundRow.parse(row).row);
  const begun = rows("*");
  const found = begun.length < MOST_LOOKED_AT ? begun : [...rows(""), ...begun];
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE row IN (SELECT value FROM json_each(@found)) ORDER BY name, id LIMIT @limit`,
    { found: JSON.stringify(found), limit },
  ).map(toPatient);
}

const FoundRow = z.object({ row: z.int() });

/** An FTS5 string (https://www.sqlite.org/fts5.html#fts5_strings): a quote inside is doubled. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

/** Patients whose phone number, as typed or in E.164, has this run of three or more digits anywhere; by name. */
export function searchPatientsByPhone(reader: Reader, search: Search<string>): Patient[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE row IN (
       SELECT DISTINCT patient_row FROM patient_phone WHERE ending >= @digits AND ending < @digits || ':' LIMIT @most)
     ORDER BY name, id LIMIT @limit`,
    { digits: search.wanted, most: MOST_LOOKED_AT, limit: search.limit },
  ).map(toPatient);
}

/** Patients born on a day; by name. */
export function searchPatientsByBirthDate(reader: Reader, search: Search<CivilDate>): Patient[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE birth_date = @day ORDER BY name, id LIMIT @limit`,
    { day: search.wanted, limit: search.limit },
  ).map(toPatient);
}

/** Patients with exactly this name, but for case and accents; the oldest first. */
export function listPatientsNamed(reader: Reader, name: string): Patient[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM patient_name JOIN patient ON patient.row = patient_name.rowid
     WHERE patient_name MATCH @match ORDER BY patient.row`,
    { match: `^ "${name.replaceAll('"', '""')}"` },
  )
    .map(toPatient)
    .filter((patient) => foldName(patient.name) === foldName(name));
}

const PatientIdentity = Patient.pick({ id: true, name: true, phoneE164: true, birthDate: true });
/** What tells one patient from another. */
export type PatientIdentity = z.infer<typeof PatientIdentity>;

/** Who is registered, the oldest first: for an import, which compares each row with everybody. */
export function listPatientIdentities(reader: Reader): PatientIdentity[] {
  return all<unknown>(
    reader,
    "SELECT id, name, phone_e164 AS phoneE164, birth_date AS birthDate FROM patient ORDER BY row",
  ).map((row) => PatientIdentity.parse(row));
}
