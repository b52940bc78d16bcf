import { script, type Writer } from "../sql.ts";

/** The clinic's set-up as the desks share it: each field with the moment and the desk that chose it. */
export function clinicDocumentTables(writer: Writer): void {
  script(
    writer,
    `
    -- As this desk and the others last agreed on them; "local" is what the tables here said then: what they say otherwise now has been
    -- chosen here since. NULL: no table here holds it, as with what only a newer desk knows.
    CREATE TABLE set_up_field (
      key TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL, desk_id TEXT NOT NULL, after TEXT NOT NULL, local TEXT
    ) STRICT, WITHOUT ROWID;

    -- Values chosen here that gave way to a later choice at another desk, until somebody has read so.
    CREATE TABLE set_up_overruled (
      id TEXT PRIMARY KEY, at TEXT NOT NULL, key TEXT NOT NULL, ours TEXT NOT NULL, theirs TEXT NOT NULL
    ) STRICT;
    `,
  );
}
