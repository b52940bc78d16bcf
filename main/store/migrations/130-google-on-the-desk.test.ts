import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { GoogleCalendarId } from "../../../shared/ids.ts";
import { CivilDate } from "../../../shared/time.ts";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";
import { listStaleness, noteStaleness } from "../staleness.ts";

test("a database from before keeps its clinic, and the longest age of a day is kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-staleness-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version < 130) });
  before.write((writer) =>
    script(writer, "INSERT INTO clinic VALUES (1, 'Praxis am See', 'Europe/Zurich', 'CH', 'full')"),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 130) });
  onTestFinished(store.close);
  const day = CivilDate.parse("2026-11-23");
  const calendarId = GoogleCalendarId.parse("keller@clinic.example");
  const noted = store.write((writer) =>
    [5000, 9000, 7000].map((longestMs) => noteStaleness(writer, { day, calendarId, longestMs })),
  );
  expect([
    all(store.reader, "SELECT name FROM clinic"),
    noted,
    listStaleness(store.reader, { from: day, to: day }),
  ]).toEqual([[{ name: "Praxis am See" }], [true, true, false], [{ day, calendarId, longestMs: 9000 }]]);
});
