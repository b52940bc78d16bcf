import { script, type Writer } from "../sql.ts";

/** What several desks of one clinic tell each other through Google, and what a person answered to their clashes. */
export function deskTables(writer: Writer): void {
  script(
    writer,
    `
    -- Events that a desk with another clinic key made: busy time here, of which nothing can be read (MD1).
    CREATE TABLE closed_event (
      calendar_id TEXT NOT NULL, event_id TEXT NOT NULL,
      -- 1: a person has been told and has put it away.
      seen INTEGER NOT NULL CHECK (seen IN (0, 1)),
      PRIMARY KEY (calendar_id, event_id)
    ) STRICT, WITHOUT ROWID;

    -- Two visits, or a visit and an event of Google's, that may be at the same time because somebody said so (MD3).
    CREATE TABLE accepted_clash (
      appointment_id TEXT NOT NULL,
      -- The other visit's id, or the event's.
      with_id TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (appointment_id, with_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX accepted_clash_with ON accepted_clash (with_id);
    `,
  );
}
