import { z } from "zod";
import { PatientId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { all, change, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** What is known of a card that was, or is, somebody's second one. */
export const Merge = z.object({
  patientId: PatientId,
  /** Whose card it is; null: taken apart again. */
  intoId: PatientId.nullable(),
  /** The other card, also when they are taken apart. */
  besideId: PatientId,
  at: Instant,
});
export type Merge = z.infer<typeof Merge>;

const COLUMNS = "patient_id AS patientId, into_id AS intoId, beside_id AS besideId, at";

/** Two cards put together are taken for one by a chain of at most so many steps. */
const LONGEST_CHAIN = 20;

/** What is known of a card's merge, undefined where it never was a second one. */
export function findMerge(reader: Reader, patientId: PatientId): Merge | undefined {
  const row = first<unknown>(reader, `SELECT ${COLUMNS} FROM merged_patient WHERE patient_id = @patientId`, {
    patientId,
  });
  return row === undefined ? undefined : Merge.parse(row);
}

/** The card that stands for this one: itself, or the one that it was put together with. */
export function keptPatientId(reader: Reader, patientId: PatientId): PatientId {
  let kept = patientId;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const into = findMerge(reader, kept)?.intoId ?? null;
    if (into === null) return kept;
    kept = into;
  }
  return kept;
}

/** All that is known of merges this card is part of, the latest first. */
export function listMergesOf(
  reader: Reader,
  { patientId, most }: { readonly patientId: PatientId; readonly most: number },
): Merge[] {
  return all<unknown>(
    reader,
    `SELECT ${COLUMNS} FROM merged_patient WHERE beside_id = @patientId OR patient_id = @patientId
     ORDER BY at DESC, patient_id LIMIT @most`,
    { patientId, most },
  ).map((row) => Merge.parse(row));
}

/** Every card that stands for another one now, and for which. */
export function listSecondCards(reader: Reader): ReadonlyMap<PatientId, PatientId> {
  const rows = all<unknown>(reader, `SELECT ${COLUMNS} FROM merged_patient WHERE into_id IS NOT NULL`);
  return new Map(
    rows.map((row) => Merge.parse(row)).map(({ patientId }) => [patientId, keptPatientId(reader, patientId)]),
  );
}

/** Notes that a card is somebody's second one, or, with `intoId` null, that it is one of its own again. */
export function saveMerge(writer: Writer, merge: Merge, went: readonly string[]): void {
  changeOne(
    writer,
    `INSERT INTO merged_patient (patient_id, into_id, beside_id, at, went)
     VALUES (@patientId, @intoId, @besideId, @at, @went)
     ON CONFLICT (patient_id) DO UPDATE SET into_id = excluded.into_id, beside_id = excluded.beside_id,
       at = excluded.at, went = excluded.went`,
    { ...merge, went: JSON.stringify(went) },
  );
}

const WentRow = z.object({ went: z.string() });

/** The ids of what went over with a card: visits, and times that are waited for. */
export function listGone(reader: Reader, patientId: PatientId): string[] {
  const row = first<unknown>(reader, "SELECT went FROM merged_patient WHERE patient_id = @patientId", {
    patientId,
  });
  return row === undefined ? [] : z.array(z.string()).parse(JSON.parse(WentRow.parse(row).went));
}

/** Two people who look like one on paper. */
export interface Pair {
  readonly one: PatientId;
  readonly other: PatientId;
}

/** Notes that two cards are two people's. */
export function tellApart(writer: Writer, pair: Pair): void {
  change(writer, "INSERT INTO told_apart (one, other) VALUES (@one, @other) ON CONFLICT DO NOTHING", {
    ...ordered(pair),
  });
}

/** Every two cards that somebody knows to be two people's, as `pairName` writes them. */
export function listToldApart(reader: Reader): ReadonlySet<string> {
  const rows = all<{ readonly one: string; readonly other: string }>(
    reader,
    "SELECT one, other FROM told_apart",
  );
  return new Set(rows.map(({ one, other }) => `${one} ${other}`));
}

/** One text for two cards, in whichever order they come. */
export function pairName(pair: Pair): string {
  const { one, other } = ordered(pair);
  return `${one} ${other}`;
}

function ordered({ one, other }: Pair): Pair {
  return one < other ? { one, other } : { one: other, other: one };
}
