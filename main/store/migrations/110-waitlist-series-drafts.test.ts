import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all } from "../sql.ts";

test("nobody waits yet, no visit is one of a series, and nothing was begun", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-waitlist-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 110) }).close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 110) });
  onTestFinished(store.close);
  const ids =
    "SELECT id FROM waiting UNION ALL SELECT series_id FROM series_visit UNION ALL SELECT kind FROM draft";
  expect(all(store.reader, ids)).toEqual([]);
});
