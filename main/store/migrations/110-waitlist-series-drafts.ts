import { script, type Writer } from "../sql.ts";

/** Who waits for a time, which visits were booked as a series, and what was typed and not finished. */
export function waitlistTables(writer: Writer): void {
  script(
    writer,
    `
    -- A patient who wants a time, or an earlier one. Who fits a free time is reckoned, never kept.
    CREATE TABLE waiting (
      id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id), service_id TEXT NOT NULL,
      duration_minutes INTEGER NOT NULL CHECK (duration_minutes > 0),
      -- The visit that is to be earlier; null where there is none yet.
      appointment_id TEXT REFERENCES appointment (id),
      -- With whom, on which days, at what time of day, as JSON.
      wish TEXT NOT NULL,
      until_day TEXT, note TEXT NOT NULL,
      created_at TEXT NOT NULL, desk_id TEXT NOT NULL,
      -- When somebody called and nobody answered.
      called_at TEXT,
      ended_at TEXT, ended_how TEXT CHECK (ended_how IN ('booked', 'moved', 'removed')),
      -- The visit that was booked or moved for it.
      filled_by TEXT REFERENCES appointment (id),
      CHECK ((ended_at IS NULL) = (ended_how IS NULL))
    ) STRICT;
    CREATE INDEX waiting_open ON waiting (created_at) WHERE ended_at IS NULL;

    -- The visits that were booked as one series.
    CREATE TABLE series_visit (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id), series_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX series_visit_by_series ON series_visit (series_id);

    -- What was typed into a form that was not finished, as JSON.
    CREATE TABLE draft (
      kind TEXT NOT NULL, subject TEXT NOT NULL, at TEXT NOT NULL, fields TEXT NOT NULL,
      PRIMARY KEY (kind, subject)
    ) STRICT, WITHOUT ROWID;

    -- A booking begins with what the patient came for last, while somebody is on the telephone.
    CREATE INDEX appointment_by_patient ON appointment (patient_id, starts_at);
    `,
  );
}
