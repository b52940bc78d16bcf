import { script, type Writer } from "../sql.ts";

/** What a pull under way has brought, and what it brought that waits for a person. */
export function heldChangeTables(writer: Writer): void {
  script(
    writer,
    `
    -- What an unfinished pull has seen of a calendar, beside what is shown. No raw: nothing new, or taken in already.
    CREATE TABLE gathered_event (
      calendar_id TEXT NOT NULL, event_id TEXT NOT NULL,
      -- Deletions are taken in first: a deleted series must not take along what the same pull shows to live on.
      rank INTEGER NOT NULL CHECK (rank IN (0, 1)),
      raw TEXT,
      PRIMARY KEY (calendar_id, event_id)
    ) STRICT;
    CREATE INDEX gathered_news ON gathered_event (calendar_id, rank, event_id) WHERE raw IS NOT NULL;

    -- What Google would change in an appointment, held because it came with too many others (MG8).
    CREATE TABLE held_change (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      calendar_id TEXT NOT NULL, since TEXT NOT NULL,
      -- What Google holds: the fields we read (null: deleted there), the event as it came and its etag.
      theirs TEXT, raw TEXT NOT NULL, etag TEXT
    ) STRICT;
    `,
  );
}
