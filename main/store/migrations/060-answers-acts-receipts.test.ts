import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readAnswerTable } from "../answers.ts";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";
import { USUAL_ANSWERS } from "../../../shared/model/answers.ts";

test("[MG9] a clinic from before has the usual answers, and nothing to take back", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-answers-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 60) });
  before.write((writer) =>
    script(writer, "INSERT INTO clinic VALUES (1, 'Clinic', 'Europe/Zurich', 'CH', 'full')"),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 60) });
  onTestFinished(store.close);
  const count = (table: string): unknown => all(store.reader, `SELECT 1 FROM ${table}`).length;
  expect([
    readAnswerTable(store.reader),
    ["seen_answer", "declined", "act", "receipt"].map(count),
    all(store.reader, "SELECT name FROM clinic"),
  ]).toEqual([USUAL_ANSWERS, [0, 0, 0, 0], [{ name: "Clinic" }]]);
});
