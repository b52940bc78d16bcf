import { script, type Writer } from "../sql.ts";

/** What the desk remembers of calls about clashes, and of how old its proof of each calendar ever was. */
export function googleOnTheDeskTables(writer: Writer): void {
  script(
    writer,
    `
    -- What came of calling a patient whose visit clashes: the last call, and how many there were.
    CREATE TABLE clash_call (
      appointment_id TEXT PRIMARY KEY, outcome TEXT NOT NULL, at TEXT NOT NULL, times INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The clashes that were open since there was last none, so that it can be said how many of them are settled.
    CREATE TABLE seen_clash (
      appointment_id TEXT NOT NULL, with_id TEXT NOT NULL, PRIMARY KEY (appointment_id, with_id)
    ) STRICT, WITHOUT ROWID;

    -- Of each day of the clinic, how old the proof that a calendar is in step became at most, while the desk was open.
    CREATE TABLE staleness (
      day TEXT NOT NULL, calendar_id TEXT NOT NULL, longest_ms INTEGER NOT NULL, PRIMARY KEY (day, calendar_id)
    ) STRICT, WITHOUT ROWID;
    `,
  );
}
