import { script, type Writer } from "../sql.ts";

/** What Google is owed, what it last said, and what waits for a person. */
export function syncTables(writer: Writer): void {
  script(
    writer,
    `
    CREATE TABLE link (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      account_id TEXT NOT NULL REFERENCES account (id),
      calendar_id TEXT NOT NULL, event_id TEXT NOT NULL, generation INTEGER NOT NULL,
      -- 'unlinked': the event is gone or became something we cannot represent; the appointment stays, shown as incomplete.
      state TEXT NOT NULL CHECK (state IN ('linked', 'unlinked')),
      etag TEXT, base TEXT, raw TEXT,
      -- The event on the calendar this appointment left, until it is deleted there (PU6).
      leaving TEXT,
      UNIQUE (calendar_id, event_id)
    ) STRICT;

    CREATE TABLE outbox (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      owed_version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'inFlight', 'parked')),
      -- 1: an earlier request may have arrived without our hearing of it; ask Google before sending again (OB3).
      verify INTEGER NOT NULL CHECK (verify IN (0, 1)),
      since TEXT NOT NULL, due_at TEXT NOT NULL, attempts INTEGER NOT NULL, reason TEXT
    ) STRICT;
    CREATE INDEX outbox_by_due ON outbox (state, due_at);

    CREATE TABLE calendar_state (
      calendar_id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id),
      sync_token TEXT, resume_page TEXT, last_proven_at TEXT,
      problem TEXT NOT NULL CHECK (problem IN ('none', 'calendarGone', 'accessLost'))
    ) STRICT;

    CREATE TABLE channel (
      id TEXT PRIMARY KEY, calendar_id TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES account (id),
      resource_id TEXT NOT NULL, opened_at TEXT NOT NULL, expires_at TEXT NOT NULL, last_message_at TEXT
    ) STRICT;
    CREATE INDEX channel_by_calendar ON channel (calendar_id);

    -- Events on a linked calendar that are not ours, as last seen; never written to.
    CREATE TABLE foreign_event (
      calendar_id TEXT NOT NULL, event_id TEXT NOT NULL, raw TEXT NOT NULL,
      PRIMARY KEY (calendar_id, event_id)
    ) STRICT, WITHOUT ROWID;
    -- The busy time they make, as instants.
    CREATE TABLE block (
      calendar_id TEXT NOT NULL, event_id TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, label TEXT NOT NULL,
      PRIMARY KEY (calendar_id, event_id, starts_at)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX block_by_start ON block (calendar_id, starts_at);

    -- An event that could not be read is set aside with its reason; the others go on (PL9).
    CREATE TABLE unreadable_event (
      calendar_id TEXT NOT NULL, event_id TEXT NOT NULL, reason TEXT NOT NULL, seen_at TEXT NOT NULL,
      PRIMARY KEY (calendar_id, event_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE conflict (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      since TEXT NOT NULL,
      -- What Google holds: the fields we read (null: deleted there), the raw event and its etag.
      theirs TEXT, raw TEXT, etag TEXT
    ) STRICT;

    CREATE TABLE feed_change (
      id TEXT PRIMARY KEY, at TEXT NOT NULL, appointment_id TEXT NOT NULL REFERENCES appointment (id),
      what TEXT NOT NULL,
      -- The fields as they were before, for undo; null where it cannot be undone.
      before TEXT,
      undo TEXT NOT NULL CHECK (undo IN ('possible', 'done', 'notPossible'))
    ) STRICT;
    CREATE INDEX feed_change_by_time ON feed_change (at);
    `,
  );
}
