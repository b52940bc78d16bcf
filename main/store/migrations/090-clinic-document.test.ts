import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { listOverruled, readAgreedSetUp } from "../set-up-fields.ts";
import { all, script } from "../sql.ts";

test("[MD5] a database from before the shared set-up keeps its clinic, and has agreed on nothing yet", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-document-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 90) });
  before.write((writer) =>
    script(writer, "INSERT INTO clinic VALUES (1, 'Praxis am See', 'Europe/Zurich', 'CH', 'full')"),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 90) });
  onTestFinished(store.close);
  expect([
    all(store.reader, "SELECT name FROM clinic"),
    readAgreedSetUp(store.reader),
    listOverruled(store.reader),
  ]).toEqual([[{ name: "Praxis am See" }], { fields: {}, local: {} }, []]);
});
