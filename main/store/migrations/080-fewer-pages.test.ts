import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

test("[BK1] what is owed and what can be taken back stays, the latest fifty acts in order", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 80) });
  before.write((writer) =>
    script(
      writer,
      `
      INSERT INTO patient (id, name, note, created_at) VALUES ('p', 'Anna Meier', '', '');
      INSERT INTO practitioner (id, position, name, colour) VALUES ('k', 1, 'Dr. Keller', 'blue');
      INSERT INTO service VALUES ('s', 1, 'Check-up', 30);
      INSERT INTO appointment VALUES
        ('a', 'p', 'k', 's', '2026-11-23T09:00', 'Europe/Zurich', 0, 30, 'booked', '', '', 1, 'd', '', '');
      INSERT INTO outbox VALUES ('a', 1, 'parked', 1, 'since', 'due', 3, 'refused');
      WITH RECURSIVE act_number (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM act_number WHERE number < 60)
        INSERT INTO act SELECT 'act ' || number, 'at ' || number, 'd', 'a', 'booked', 'before', 'after ' || number,
          iif(number = 60, 'takenBack', 'done') FROM act_number;
      `,
    ),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 80) });
  onTestFinished(store.close);
  const acts = all(store.reader, "SELECT at, state, after FROM act ORDER BY number DESC");
  expect([all(store.reader, "SELECT * FROM outbox"), acts.length, acts[0], acts[49]]).toEqual([
    [
      {
        appointment_id: "a",
        owed_version: 1,
        state: "parked",
        verify: 1,
        since: "since",
        due_at: "due",
        attempts: 3,
        reason: "refused",
      },
    ],
    50,
    { at: "at 60", state: "takenBack", after: "after 60" },
    { at: "at 11", state: "done", after: "after 11" },
  ]);
});
