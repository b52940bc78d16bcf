import { script, type Writer } from "../sql.ts";

/** The clinic, its people, its appointments and the audit trail. */
export function clinicTables(writer: Writer): void {
  script(
    writer,
    `
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    CREATE TABLE clinic (
      row INTEGER PRIMARY KEY CHECK (row = 1),
      name TEXT NOT NULL, zone TEXT NOT NULL, country TEXT NOT NULL, privacy TEXT NOT NULL
    ) STRICT;

    CREATE TABLE account (
      id TEXT PRIMARY KEY, google_sub TEXT NOT NULL UNIQUE, email TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('connected', 'signInAgain', 'disconnected')),
      connected_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE practitioner (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL UNIQUE, colour TEXT NOT NULL, email TEXT,
      account_id TEXT REFERENCES account (id), calendar_id TEXT UNIQUE, calendar_name TEXT,
      CHECK ((calendar_id IS NULL) = (account_id IS NULL) AND (calendar_id IS NULL) = (calendar_name IS NULL))
    ) STRICT;

    CREATE TABLE service (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL UNIQUE,
      duration_minutes INTEGER NOT NULL CHECK (duration_minutes > 0)
    ) STRICT;

    CREATE TABLE working_hours (
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      from_minute INTEGER NOT NULL, to_minute INTEGER NOT NULL,
      PRIMARY KEY (practitioner_id, weekday, from_minute),
      CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440)
    ) STRICT;

    CREATE TABLE closure (
      day TEXT NOT NULL, practitioner_id TEXT REFERENCES practitioner (id), reason TEXT NOT NULL,
      UNIQUE (day, practitioner_id)
    ) STRICT;

    CREATE TABLE patient (
      row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL CHECK (name <> ''),
      phone TEXT, phone_e164 TEXT, birth_date TEXT, note TEXT NOT NULL, created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX patient_by_birth_date ON patient (birth_date);
    CREATE VIRTUAL TABLE patient_name USING fts5 (
      name, content = 'patient', content_rowid = 'row', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    CREATE TRIGGER patient_name_added AFTER INSERT ON patient BEGIN
      INSERT INTO patient_name (rowid, name) VALUES (new.row, new.name);
    END;
    CREATE TRIGGER patient_name_changed AFTER UPDATE OF name ON patient BEGIN
      INSERT INTO patient_name (patient_name, rowid, name) VALUES ('delete', old.row, old.name);
      INSERT INTO patient_name (rowid, name) VALUES (new.row, new.name);
    END;
    -- Every ending of the phone's digits, so that any run of digits inside it is found as the beginning of one.
    CREATE TABLE patient_phone (
      ending TEXT NOT NULL, patient_row INTEGER NOT NULL REFERENCES patient (row),
      PRIMARY KEY (ending, patient_row)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE appointment (
      id TEXT PRIMARY KEY,
      patient_id TEXT NOT NULL REFERENCES patient (id),
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      service_id TEXT NOT NULL REFERENCES service (id),
      starts_at TEXT NOT NULL, zone TEXT NOT NULL, fold INTEGER NOT NULL CHECK (fold IN (0, 1)),
      duration_minutes INTEGER NOT NULL CHECK (duration_minutes > 0),
      status TEXT NOT NULL, status_at TEXT NOT NULL, note TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0), desk_id TEXT NOT NULL,
      created_at TEXT NOT NULL, updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX appointment_by_start ON appointment (starts_at);
    CREATE INDEX appointment_by_practitioner ON appointment (practitioner_id, starts_at);
    CREATE INDEX appointment_by_patient ON appointment (patient_id, starts_at);

    -- Who did what to which id, when, on which desk; no values. Each line seals the one before.
    CREATE TABLE audit (
      line INTEGER PRIMARY KEY, at TEXT NOT NULL, desk_id TEXT NOT NULL, act TEXT NOT NULL, subject_id TEXT,
      previous_hash TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT;
    `,
  );
}
