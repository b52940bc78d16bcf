import { script, type Writer } from "../sql.ts";

/** Why visits were cancelled, when patients came, who changed them from outside, and acts that are about something else than one visit. */
export function cancellationTables(writer: Writer): void {
  script(
    writer,
    `
    -- Why a visit is cancelled, where somebody said so; gone once it takes place again.
    CREATE TABLE cancellation (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      cause TEXT NOT NULL, words TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- When patients came, which a step to the room and back does not change.
    CREATE TABLE arrival (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id), at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Who changed a visit from outside last, so that whoever has it open is told.
    CREATE TABLE outside_change (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id), version INTEGER NOT NULL,
      -- The desk that did; NULL: somebody in Google, or a desk that is not known.
      desk_id TEXT
    ) STRICT, WITHOUT ROWID;

    -- Few acts are kept, each in the place of the oldest one.
    CREATE TABLE any_act (
      place INTEGER PRIMARY KEY, number INTEGER NOT NULL, desk_id TEXT NOT NULL, at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'takenBack', 'passed')),
      -- The one visit it was about; NULL: it was about something else, which "what" tells.
      appointment_id TEXT REFERENCES appointment (id), kind TEXT NOT NULL,
      -- Of a visit: how it was and how the act left it; of anything else: whom it was about, and the way back.
      what TEXT NOT NULL
    ) STRICT;
    INSERT INTO any_act (place, number, desk_id, at, state, appointment_id, kind, what)
      SELECT place, number, desk_id, at, state, appointment_id, kind,
        json_object('before', json(before), 'after', json(after))
      FROM act;
    DROP TABLE act;
    ALTER TABLE any_act RENAME TO act;
    `,
  );
}
