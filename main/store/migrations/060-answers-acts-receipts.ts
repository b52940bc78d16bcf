import { script, type Writer } from "../sql.ts";

/** What guests answered in Google, what was done at the desk, and how far each appointment has got. */
export function answerTables(writer: Writer): void {
  script(
    writer,
    `
    -- What happens when somebody answers an event; what is not here happens as usual.
    CREATE TABLE answer_choice (question TEXT PRIMARY KEY, act TEXT NOT NULL) STRICT;

    -- The answers that were seen, so that none is applied twice.
    CREATE TABLE seen_answer (
      appointment_id TEXT NOT NULL REFERENCES appointment (id), guest TEXT NOT NULL, answer TEXT NOT NULL,
      PRIMARY KEY (appointment_id, guest)
    ) STRICT, WITHOUT ROWID;

    -- A declined answer that a person is to look at.
    CREATE TABLE declined (
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      who TEXT NOT NULL CHECK (who IN ('patient', 'practitioner')), since TEXT NOT NULL,
      PRIMARY KEY (appointment_id, who)
    ) STRICT, WITHOUT ROWID;

    -- What was done at a desk, so that it can be taken back after a restart, too.
    CREATE TABLE act (
      id TEXT PRIMARY KEY, at TEXT NOT NULL, desk_id TEXT NOT NULL,
      appointment_id TEXT NOT NULL REFERENCES appointment (id), kind TEXT NOT NULL,
      -- The appointment as it was and as the act left it.
      before TEXT NOT NULL, after TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'takenBack', 'passed'))
    ) STRICT;
    CREATE INDEX act_by_desk ON act (desk_id, state, at);

    -- How far an appointment has got at Google: asked for, confirmed, and brought back by a pull.
    CREATE TABLE receipt (
      appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
      sent_at TEXT, sent_version INTEGER, accepted_at TEXT, seen_at TEXT
    ) STRICT;
    `,
  );
}
