/** The scripts that bring the relay's file forward, in order; the file's `user_version` counts those it has had. */
export const migrations: readonly string[] = [
  `
    CREATE TABLE clinic (
      id TEXT PRIMARY KEY, public_key TEXT NOT NULL, registered_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- A calendar's changes, counted: a desk that comes back compares the number with the one it knew.
    CREATE TABLE calendar (
      clinic_id TEXT NOT NULL, calendar_key TEXT NOT NULL, number INTEGER NOT NULL, changed_at TEXT NOT NULL,
      PRIMARY KEY (clinic_id, calendar_key)
    ) STRICT, WITHOUT ROWID;

    -- resource_id comes with Google's first message or with the desk's own word, whichever is first.
    -- expires_at and bound_at come from the desk; ended_at says that a desk has stopped it.
    CREATE TABLE channel (
      id TEXT PRIMARY KEY, clinic_id TEXT NOT NULL, calendar_key TEXT NOT NULL, opened_at TEXT NOT NULL,
      token_expires_at TEXT NOT NULL, resource_id TEXT, bound_at TEXT, expires_at TEXT, ended_at TEXT,
      message_number INTEGER NOT NULL, last_message_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX channel_by_calendar ON channel (clinic_id, calendar_key, opened_at);
    CREATE INDEX channel_by_end ON channel (token_expires_at);
  `,
  `
    -- Which channel served the calendar when this one was opened: it may take the place of that one, and of no other.
    ALTER TABLE channel ADD COLUMN opened_beside TEXT;
  `,
  `
    -- A clinic is closed from its first revocation on: only desks that are known come in.
    ALTER TABLE clinic ADD COLUMN closed_at TEXT;

    -- revocation is the clinic's signed word as JSON. A desk that was revoked before it was seen has no key.
    CREATE TABLE desk (
      clinic_id TEXT NOT NULL, desk_id TEXT NOT NULL, public_key TEXT, enrolled_at TEXT NOT NULL, revocation TEXT, seen_at TEXT,
      PRIMARY KEY (clinic_id, desk_id)
    ) STRICT, WITHOUT ROWID;

    -- body is the whole document as JSON; what is sealed in it nobody here can read.
    CREATE TABLE document (clinic_id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL) STRICT;

    CREATE TABLE box (
      id TEXT PRIMARY KEY, clinic_id TEXT NOT NULL, desk_id TEXT NOT NULL, proof_hash TEXT NOT NULL, sealed TEXT NOT NULL,
      expires_at TEXT NOT NULL, tries_left INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX box_by_clinic ON box (clinic_id);
  `,
  `
    -- What a clinic's recovery code opens: its keys, sealed, which nobody here can read.
    CREATE TABLE recovery (
      clinic_id TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, desk_id TEXT NOT NULL, proof_hash TEXT NOT NULL, sealed TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT;

    -- The last desk that came with a recovery code; it stays when another code takes the place of that one.
    CREATE TABLE recovered (clinic_id TEXT PRIMARY KEY, desk_id TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
];
