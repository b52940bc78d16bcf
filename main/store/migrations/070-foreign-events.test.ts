import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { GoogleCalendarId } from "../../../shared/ids.ts";
import { Instant } from "../../../shared/time.ts";
import { listBlocksOn } from "../blocks.ts";
import { listForeignEvents } from "../foreign-events.ts";
import { listLetGo } from "../let-go.ts";
import { MIGRATIONS } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { all, script } from "../sql.ts";

const calendarId = GoogleCalendarId.parse("keller");
const day = {
  calendarId,
  from: Instant.parse("2026-11-21T00:00:00.000Z"),
  to: Instant.parse("2026-11-22T00:00:00.000Z"),
};

test("[PL7] events that were kept before are as they were, and block what they blocked", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-foreign-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const before = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 60) });
  before.write((writer) =>
    script(
      writer,
      `
      INSERT INTO foreign_event (calendar_id, event_id, series_id, raw) VALUES
        ('keller', 'weekly', 'weekly', '{"id":"weekly","etag":"1","recurrence":["RRULE:FREQ=WEEKLY"]}'),
        ('keller', 'single', NULL, '{"id":"single","etag":"2","htmlLink":"https://calendar.google.com/single"}'),
        ('keller', 'free', NULL, '{"id":"free"}'),
        ('keller', 'week', NULL, '{"id":"week","extendedProperties":{"private":{"appointmentId":"a"}}}'),
        ('brunner', 'single', NULL, '{"id":"single"}');
      INSERT INTO block (calendar_id, event_id, starts_at, ends_at, label) VALUES
        ('keller', 'weekly', '2026-11-21T08:00:00.000Z', '2026-11-21T09:00:00.000Z', 'Weekly'),
        ('keller', 'single', '2026-11-21T10:00:00.000Z', '2026-11-21T11:00:00.000Z', 'Single'),
        ('keller', 'week', '2026-11-19T00:00:00.000Z', '2026-11-26T00:00:00.000Z', 'Week'),
        ('brunner', 'single', '2026-11-21T12:00:00.000Z', '2026-11-21T13:00:00.000Z', 'Other');
      `,
    ),
  );
  before.close();
  const store = openStore({ ...place, migrations: MIGRATIONS.filter(({ version }) => version <= 70) });
  onTestFinished(store.close);
  const plain = { calendarId, etag: null, seriesId: null, busy: null, address: null, namesAppointment: null };
  const busy = (from: string, to: string, label: string) => ({
    startsAt: `2026-11-${from}:00:00.000Z`,
    endsAt: `2026-11-${to}:00:00.000Z`,
    label,
  });
  expect(listForeignEvents(store.reader, calendarId)).toEqual([
    { ...plain, eventId: "free", raw: null },
    {
      ...plain,
      eventId: "single",
      etag: "2",
      address: "https://calendar.google.com/single",
      busy: busy("21T10", "21T11", "Single"),
      raw: null,
    },
    { ...plain, eventId: "week", namesAppointment: "a", busy: busy("19T00", "26T00", "Week"), raw: null },
    {
      ...plain,
      eventId: "weekly",
      etag: "1",
      seriesId: "weekly",
      raw: { id: "weekly", etag: "1", recurrence: ["RRULE:FREQ=WEEKLY"] },
    },
  ]);
  expect([
    listBlocksOn(store.reader, day),
    listLetGo(store.reader, day),
    all(store.reader, "SELECT event_id FROM block"),
  ]).toEqual([
    [
      { eventId: "week", ...busy("19T00", "26T00", "Week") },
      { eventId: "weekly", ...busy("21T08", "21T09", "Weekly") },
      { eventId: "single", ...busy("21T10", "21T11", "Single") },
    ],
    ["week"],
    [{ event_id: "weekly" }],
  ]);
});
