import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

test("acts from before are of one visit each, and nobody waits", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-waitlist-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 110) });
  before.write((writer) =>
    script(
      writer,
      `PRAGMA defer_foreign_keys = ON;
       INSERT INTO patient (row, id, name, note, created_at) VALUES (1, 'p', 'Zoë', '', '');
       INSERT INTO practitioner (id, position, name, colour) VALUES ('d', 1, 'Dr. Keller', 'blue');
       INSERT INTO service (id, position, name, duration_minutes) VALUES ('s', 1, 'Check-up', 30);
       INSERT INTO appointment (id, patient_id, practitioner_id, service_id, starts_at, zone, fold, duration_minutes, status,
         status_at, note, version, desk_id, created_at, updated_at)
         VALUES ('a', 'p', 'd', 's', '', '', 0, 30, 'booked', '', '', 1, '', '', '');
       INSERT INTO act (place, number, desk_id, at, state, appointment_id, kind, before, after)
         VALUES (1, 1, '', '', 'done', 'a', 'booked', '{}', '{}')`,
    ),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 110) });
  onTestFinished(store.close);
  expect(all(store.reader, "SELECT number, more FROM act")).toEqual([{ number: 1, more: "[]" }]);
  expect(all(store.reader, "SELECT id FROM waiting UNION ALL SELECT series_id FROM series_visit")).toEqual(
    [],
  );
});
