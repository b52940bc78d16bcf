import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { CivilDate } from "../../shared/time.ts";
import { searchableName } from "./searchable-name.ts";
import { all, type Reader } from "./sql.ts";

const COLUMNS = "patient.id, patient.name, patient.phone, patient.birth_date AS birthDate";
const BY_NAME = "patient.searchable_name, patient.name, patient.id";

/** So many are looked at to pick out the first by name, where the words may stand anywhere. */
const MOST_LOOKED_AT = 100;
/** No letter comes after it. */
const LAST_LETTER = "\u{10ffff}";

interface Search<Wanted> {
  readonly wanted: Wanted;
  readonly limit: number;
}

/**
 * Patients whose name has, for each wanted word, a word that begins with it; accents and case do not matter. Those whose name
 * begins with the first word come first, then by name. Of very many others not all are looked at, but always those that have
 * just these words. Words are taken literally, whatever signs they carry.
 */
export function searchPatientsByName(reader: Reader, search: Search<readonly string[]>): PatientHit[] {
  const { limit } = search;
  const wanted = search.wanted.filter((word) => searchableName(word) !== " ");
  if (wanted.length === 0) return [];
  const beginning = listBeginning(reader, { wanted, limit });
  if (beginning.length === limit) return beginning;
  const seen = new Set<string>(beginning.map(({ id }) => id));
  const anywhere = listAnywhere(reader, { wanted, limit });
  return [...beginning, ...anywhere.filter(({ id }) => !seen.has(id))].slice(0, limit);
}

/** Those whose name begins with the first word and has the others, read off the names in order until there are enough. */
function listBeginning(reader: Reader, { wanted, limit }: Search<readonly string[]>): PatientHit[] {
  const [beginning = "", ...others] = wanted.map(searchableName);
  const named = others.map((word, index): readonly [string, string] => [`word${index}`, word]);
  return all<PatientHit>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE searchable_name >= @beginning AND searchable_name < @end
       ${named.map(([name]) => `AND instr(searchable_name, @${name}) > 0`).join(" ")}
     ORDER BY ${BY_NAME} LIMIT @limit`,
    { beginning, end: beginning + LAST_LETTER, limit, ...Object.fromEntries(named) },
  );
}

function listAnywhere(reader: Reader, { wanted, limit }: Search<readonly string[]>): PatientHit[] {
  // FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax): * is a word that goes on.
  const rows = (end: "" | "*"): number[] =>
    all<{ readonly row: number }>(
      reader,
      "SELECT rowid AS row FROM patient_name WHERE patient_name MATCH @match ORDER BY rowid LIMIT @most",
      { match: wanted.map((word) => quoted(word) + end).join(" AND "), most: MOST_LOOKED_AT },
    ).map(({ row }) => row);
  const begun = rows("*");
  const found = begun.length < MOST_LOOKED_AT ? begun : [...rows(""), ...begun];
  return all<PatientHit>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE row IN (SELECT value FROM json_each(@found)) ORDER BY ${BY_NAME} LIMIT @limit`,
    { found: JSON.stringify(found), limit },
  );
}

/** An FTS5 string (https://www.sqlite.org/fts5.html#fts5_strings): a quote inside is doubled. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

/** Patients whose phone number, as typed or in E.164, has this run of three or more digits anywhere; by name. */
export function searchPatientsByPhone(reader: Reader, search: Search<string>): PatientHit[] {
  return all<PatientHit>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE row IN (
       SELECT DISTINCT patient_row FROM patient_phone WHERE ending >= @digits AND ending < @digits || ':' LIMIT @most)
     ORDER BY ${BY_NAME} LIMIT @limit`,
    { digits: search.wanted, most: MOST_LOOKED_AT, limit: search.limit },
  );
}

/** Patients born on a day; by name. */
export function searchPatientsByBirthDate(reader: Reader, search: Search<CivilDate>): PatientHit[] {
  return all<PatientHit>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE birth_date = @day ORDER BY ${BY_NAME} LIMIT @limit`,
    { day: search.wanted, limit: search.limit },
  );
}
