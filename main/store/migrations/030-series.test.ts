import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

test("[PL7] series that were kept before are known as such, and their calendars are read anew", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-series-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 20) });
  before.write((writer) =>
    script(
      writer,
      `
      INSERT INTO clinic VALUES (1, 'Clinic', 'Europe/Zurich', 'CH', 'full');
      INSERT INTO account VALUES ('a', '1', 'owner@clinic.example', 'connected', '');
      INSERT INTO calendar_state VALUES ('keller', 'a', 'token', 'page', '2026-11-21T08:00:00.000Z', 'none');
      INSERT INTO foreign_event VALUES
        ('keller', 'weekly', '{"id":"weekly","recurrence":["RRULE:FREQ=WEEKLY"]}'),
        ('keller', 'weekly_1', '{"id":"weekly_1","recurringEventId":"weekly"}'),
        ('keller', 'single', '{"id":"single","summary":"recurrence"}');
      `,
    ),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 30) });
  onTestFinished(store.close);
  const rows = (columns: string, table: string): unknown[] =>
    all(store.reader, `SELECT ${columns} FROM ${table}`);
  expect([
    rows("event_id, series_id", "foreign_event"),
    rows("*", "series"),
    rows("sync_token, resume_page, last_proven_at, problem", "calendar_state"),
  ]).toEqual([
    [
      { event_id: "single", series_id: null },
      { event_id: "weekly", series_id: "weekly" },
      { event_id: "weekly_1", series_id: "weekly" },
    ],
    [{ calendar_id: "keller", series_id: "weekly", zone: "Europe/Zurich", projected_until: null }],
    [{ sync_token: null, resume_page: null, last_proven_at: "2026-11-21T08:00:00.000Z", problem: "none" }],
  ]);
});
