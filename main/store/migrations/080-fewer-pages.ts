import { script, type Writer } from "../sql.ts";

/**
 * What a booking writes, on fewer pages: every page that it touches is enciphered, logged and flushed anew. Indexes that no
 * query needs go, and the one that is left answers by itself what is asked of it before every booking.
 */
export function fewerPages(writer: Writer): void {
  script(
    writer,
    `
    DROP INDEX appointment_by_patient;
    -- Every practitioner's day is a stretch of the next one.
    DROP INDEX appointment_by_start;
    DROP INDEX appointment_by_practitioner;
    CREATE INDEX appointment_by_practitioner ON appointment (practitioner_id, starts_at, duration_minutes, zone);

    -- Tells of a day's appointments which ones are incomplete, without reading the long rows of their links.
    CREATE INDEX link_unlinked ON link (appointment_id) WHERE state = 'unlinked';

    -- A queue is short: it is looked through, in the order in which the appointments were made.
    CREATE TABLE present_outbox (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      owed_version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'inFlight', 'parked')),
      -- 1: an earlier request may have arrived without our hearing of it; ask Google before sending again (OB3).
      verify INTEGER NOT NULL CHECK (verify IN (0, 1)),
      since TEXT NOT NULL, due_at TEXT NOT NULL, attempts INTEGER NOT NULL, reason TEXT
    ) STRICT, WITHOUT ROWID;
    INSERT INTO present_outbox (appointment_id, owed_version, state, verify, since, due_at, attempts, reason)
      SELECT appointment_id, owed_version, state, verify, since, due_at, attempts, reason FROM outbox;
    DROP TABLE outbox;
    ALTER TABLE present_outbox RENAME TO outbox;

    -- Few acts are kept, each in the place of the oldest one.
    CREATE TABLE kept_act (
      place INTEGER PRIMARY KEY, number INTEGER NOT NULL, desk_id TEXT NOT NULL, at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'takenBack', 'passed')),
      appointment_id TEXT NOT NULL REFERENCES appointment (id), kind TEXT NOT NULL,
      -- The appointment as it was and as the act left it.
      before TEXT NOT NULL, after TEXT NOT NULL
    ) STRICT;
    INSERT INTO kept_act (place, number, desk_id, at, state, appointment_id, kind, before, after)
      SELECT number % 50, number, desk_id, at, state, appointment_id, kind, before, after
      FROM (SELECT row_number() OVER (ORDER BY rowid) AS number, * FROM act)
      WHERE number > (SELECT count(*) FROM act) - 50;
    DROP TABLE act;
    ALTER TABLE kept_act RENAME TO act;
    `,
  );
}
