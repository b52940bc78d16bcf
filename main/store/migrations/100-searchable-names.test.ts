import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

test("patients from before are found by the beginning of their names", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-names-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 100) });
  before.write((writer) =>
    script(
      writer,
      "INSERT INTO patient (id, name, note, created_at) VALUES ('1', 'Zoë Müller-Rüegg', '', ''), ('2', 'Álvaro Ruiz', '', '')",
    ),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 100) });
  onTestFinished(store.close);
  expect(all(store.reader, "SELECT name, searchable_name FROM patient ORDER BY searchable_name")).toEqual([
    { name: "Álvaro Ruiz", searchable_name: " alvaro ruiz" },
    { name: "Zoë Müller-Rüegg", searchable_name: " zoe muller ruegg" },
  ]);
});
