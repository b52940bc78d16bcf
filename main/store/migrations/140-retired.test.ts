import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { listPractitioners } from "../practitioners.ts";
import { listServices } from "../services.ts";
import { script } from "../sql.ts";

test("practitioners and services from before somebody could be retired are all booked", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-retired-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 140) });
  before.write((writer) =>
    script(
      writer,
      `INSERT INTO practitioner (id, position, name, colour)
         VALUES ('01939f00-0001-7000-8000-000000000001', 1, 'Dr. Keller', 'blue');
       INSERT INTO service VALUES ('01939f00-0002-7000-8000-000000000001', 1, 'Check-up', 30)`,
    ),
  );
  before.close();
  const store = openStore(place);
  onTestFinished(store.close);
  const retired = ({ name, retiredAt }: { readonly name: string; readonly retiredAt: string | null }) => [
    name,
    retiredAt,
  ];
  expect([listPractitioners(store.reader).map(retired), listServices(store.reader).map(retired)]).toEqual([
    [["Dr. Keller", null]],
    [["Check-up", null]],
  ]);
});
