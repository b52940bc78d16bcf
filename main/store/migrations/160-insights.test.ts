import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { CAUSES_COUNTED, VISITS_COUNTED } from "../counted-visits.ts";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all } from "../sql.ts";

test("the visits of a year are counted from indexes alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-insights-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 160) }).close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 160) });
  onTestFinished(store.close);
  const firstStep = (query: string) =>
    all<{ readonly detail: string }>(store.reader, `EXPLAIN QUERY PLAN ${query}`, {
      practitionerId: "",
      from: "",
      to: "",
    })[0]?.detail;
  const bounds = "(practitioner_id=? AND starts_at>? AND starts_at<?)";
  expect([firstStep(VISITS_COUNTED), firstStep(CAUSES_COUNTED)]).toEqual([
    `SEARCH appointment USING COVERING INDEX appointment_by_practitioner ${bounds}`,
    `SEARCH appointment USING COVERING INDEX appointment_cancelled ${bounds}`,
  ]);
});
