import { script, type Writer } from "../sql.ts";

/** When a patient was changed last, who was found to be somebody else's second card, and who was found not to be. */
export function mergedPatients(writer: Writer): void {
  script(
    writer,
    `
    -- When name, phone or birth date were last chosen; null: as registered. The later choice holds at every desk.
    ALTER TABLE patient ADD COLUMN changed_at TEXT;

    -- A second card of the same person. Its row stays, so that its old name and phone are still found.
    CREATE TABLE merged_patient (
      patient_id TEXT PRIMARY KEY,
      -- Whose card it is; null: taken apart again.
      into_id TEXT,
      -- The other card, also when they are taken apart, so that whoever tells of it tells of both.
      beside_id TEXT NOT NULL,
      at TEXT NOT NULL,
      -- The visits, and the times that are waited for, that went over: a JSON list of ids, so that they can come back.
      went TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX merged_patient_by_other ON merged_patient (beside_id);

    -- Two cards that look alike and that somebody knows to be two people; the smaller id first.
    CREATE TABLE told_apart (
      one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID;
    `,
  );
}
