import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

test("patients from before count as unchanged and as nobody's second card", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-merged-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 150) });
  before.write((writer) =>
    script(writer, "INSERT INTO patient (id, name, note, created_at) VALUES ('1', 'Zoë Müller', '', '')"),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 150) });
  onTestFinished(store.close);
  expect([
    all(store.reader, "SELECT name, changed_at AS changedAt FROM patient"),
    all(store.reader, "SELECT * FROM merged_patient"),
  ]).toEqual([[{ name: "Zoë Müller", changedAt: null }], []]);
});
