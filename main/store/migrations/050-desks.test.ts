import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

test("[MD3] a database from before several desks keeps its links, and has nothing accepted", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-desks-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 40) });
  before.write((writer) =>
    script(writer, "INSERT INTO account VALUES ('a', '1', 'owner@clinic.example', 'connected', '')"),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 50) });
  onTestFinished(store.close);
  const count = (table: string): unknown[] => all(store.reader, `SELECT count(*) AS rows FROM ${table}`);
  expect([count("account"), count("closed_event"), count("accepted_clash")]).toEqual([
    [{ rows: 1 }],
    [{ rows: 0 }],
    [{ rows: 0 }],
  ]);
});
