import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

test("[BK6] an act from before can still be taken back, and no visit has a reason for its cancellation yet", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-cancellations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 120) });
  before.write((writer) =>
    script(
      writer,
      `PRAGMA defer_foreign_keys = ON;
       INSERT INTO patient (id, name, note, created_at) VALUES ('p', 'Anna Meier', '', '');
       INSERT INTO practitioner (id, name, colour, position) VALUES ('d', 'Dr Keller', 'blue', 1);
       INSERT INTO service (id, name, duration_minutes, position) VALUES ('s', 'Check', 30, 1);
       INSERT INTO appointment VALUES
         ('a', 'p', 'd', 's', '2026-11-23T09:00', 'Europe/Zurich', 0, 30, 'booked', '', '', 1, 'desk', '', '');
       INSERT INTO act (place, number, desk_id, at, state, appointment_id, kind, before, after) VALUES (1, 1, 'desk', '2026-11-23T08:00:00.000Z', 'done', 'a', 'status', '{"status":"booked"}',
         '{"status":"arrived"}')`,
    ),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 120) });
  onTestFinished(store.close);
  expect([
    all(store.reader, "SELECT number, appointment_id, kind, what FROM act"),
    all(store.reader, "SELECT * FROM cancellation"),
  ]).toEqual([
    [
      {
        number: 1,
        appointment_id: "a",
        kind: "status",
        what: '{"before":{"status":"booked"},"after":{"status":"arrived"}}',
      },
    ],
    [],
  ]);
});
