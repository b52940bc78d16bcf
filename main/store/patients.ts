import { z } from "zod";
import type { PatientId } from "../../shared/ids.ts";
import { Patient } from "../../shared/model/patient.ts";
import { Instant } from "../../shared/time.ts";
import { keepRows } from "./keep-rows.ts";
import { searchableName } from "./searchable-name.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

const COLUMNS = `patient.id, patient.name, patient.phone, patient.phone_e164 AS phoneE164,
  patient.birth_date AS birthDate, patient.note, patient.created_at AS createdAt`;

/** The shortest run of digits a phone number is found by. */
export const SHORTEST_DIGITS = 3;

const Read = z.compile(Patient);

function toPatient(row: unknown): Patient {
  return Read.parse(row);
}

const keptPatient = keepRows({
  table: "patient",
  idOf: ({ id }: { readonly id: string }) => id,
  read: toPatient,
});

/** A patient, undefined where there is none with this id. */
export function findPatient(reader: Reader, id: PatientId): Patient | undefined {
  return keptPatient(reader, id, () =>
    first<{ readonly id: string }>(reader, `SELECT ${COLUMNS} FROM patient WHERE id = @id`, { id }),
  );
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
  return z
    .object({ count: z.int() })
    .parse(
      first<unknown>(
        reader,
        "SELECT count(*) AS count FROM patient WHERE id NOT IN (SELECT patient_id FROM merged_patient WHERE into_id IS NOT NULL)",
      ),
    ).count;
}

/** Adds a patient, found from now on by name, phone and birth date; the id must be new. */
export function insertPatient(writer: Writer, patient: Patient): void {
  changeOne(
    writer,
    `INSERT INTO patient (id, name, searchable_name, phone, phone_e164, birth_date, note, created_at)
     VALUES (@id, @name, @searchableName, @phone, @phoneE164, @birthDate, @note, @createdAt)`,
    { ...patient, searchableName: searchableName(patient.name) },
  );
  insertEndings(writer, patient);
}

/** What somebody can choose anew of a patient. */
export type PatientWords = Pick<Patient, "name" | "phone" | "phoneE164" | "birthDate" | "note">;

/** Writes what is known of a patient anew, since then; found by that from now on and no longer by what it was before. */
export function updatePatient(
  writer: Writer,
  changed: { readonly before: Patient; readonly words: PatientWords; readonly changedAt: Instant | null },
): void {
  const { before, words, changedAt } = changed;
  const { id } = before;
  const { name, phone, phoneE164, birthDate, note } = words;
  changeOne(
    writer,
    `UPDATE patient SET name = @name, searchable_name = @searchableName, phone = @phone, phone_e164 = @phoneE164,
       birth_date = @birthDate, note = @note, changed_at = @changedAt WHERE id = @id`,
    { id, name, searchableName: searchableName(name), phone, phoneE164, birthDate, note, changedAt },
  );
  for (const ending of phoneEndings(before))
    change(
      writer,
      `DELETE FROM patient_phone
       WHERE ending = @ending AND patient_row = (SELECT row FROM patient WHERE id = @id)`,
      { ending, id },
    );
  insertEndings(writer, { id, phone, phoneE164 });
}

const ChangedAt = z.object({ changedAt: Instant.nullable() });

/** When a patient's name, phone or birth date were last chosen; null where they are as registered, or nobody has this id. */
export function readChangedAt(reader: Reader, id: PatientId): Instant | null {
  const row = first<unknown>(reader, "SELECT changed_at AS changedAt FROM patient WHERE id = @id", { id });
  return row === undefined ? null : ChangedAt.parse(row).changedAt;
}

type Phones = Pick<Patient, "id" | "phone" | "phoneE164">;

function insertEndings(writer: Writer, patient: Phones): void {
  for (const ending of phoneEndings(patient))
    change(
      writer,
      `INSERT INTO patient_phone (ending, patient_row) SELECT @ending, row FROM patient WHERE id = @id`,
      { ending, id: patient.id },
    );
}

/** Every ending, of at least three digits, of the phone as typed and in E.164. */
function phoneEndings(patient: Phones): Set<string> {
  const endings = new Set<string>();
  for (const written of [patient.phone, patient.phoneE164]) {
    const digits = (written ?? "").replace(/\D/g, "");
    for (let start = 0; start + SHORTEST_DIGITS <= digits.length; start += 1)
      endings.add(digits.slice(start));
  }
  return endings;
}

/** Patients with exactly this name, but for case and accents; the oldest first. */
export function listPatientsNamed(reader: Reader, name: string): Patient[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM patient WHERE searchable_name = @searchableName ORDER BY patient.row`,
    { searchableName: searchableName(name) },
  ).map(toPatient);
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

const PlacedIdentity = z.compile(PatientIdentity.extend({ row: z.int() }));

/** Some of those who are registered, the oldest first, after a place in the list (0: from the beginning). */
export function listPatientIdentitiesAfter(
  reader: Reader,
  { after, limit }: { readonly after: number; readonly limit: number },
): (PatientIdentity & { readonly row: number })[] {
  return all<unknown>(
    reader,
    `SELECT row, id, name, phone_e164 AS phoneE164, birth_date AS birthDate FROM patient
     WHERE row > @after ORDER BY row LIMIT @limit`,
    { after, limit },
  ).map((row) => PlacedIdentity.parse(row));
}

/** Everybody who has this patient's name, birth date or phone, themselves too: those who may be the same person. */
export function listCandidates(reader: Reader, patient: PatientIdentity): PatientIdentity[] {
  const { name, phoneE164, birthDate } = patient;
  return all<unknown>(
    reader,
    `SELECT id, name, phone_e164 AS phoneE164, birth_date AS birthDate FROM patient
     WHERE searchable_name = @searchableName OR birth_date = @birthDate
       OR row IN (SELECT patient_row FROM patient_phone WHERE ending = @digits)`,
    {
      searchableName: searchableName(name),
      birthDate,
      digits: (phoneE164 ?? "").replace(/\D/g, ""),
    },
  ).map((row) => PatientIdentity.parse(row));
}
