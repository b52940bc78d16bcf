import { expect, test } from "vitest";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { listForeignEvents } from "../../main/store/foreign-events.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { change } from "../../main/store/sql.ts";
import { listUnreadableEvents } from "../../main/store/unreadable-events.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { aPulledDesk, blocksOf, moveHere } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon } from "../support/syncing-desk.ts";

test("[PL1] every page is kept with its resume point, the token comes with the last one", async () => {
  const it = await aSyncingDesk();
  for (let index = 0; index < 2501; index += 1)
    it.sandbox.control.insertEvent(it.keller, {
      summary: `Busy ${index}`,
      ...atHour(it.desk, 8 + (index % 10)),
    });
  const controller = new AbortController();
  const { client } = it.context();
  const stopping = {
    ...it.context(),
    client: {
      ...client,
      listEvents: (query: Parameters<typeof client.listEvents>[0]) => {
        controller.abort();
        return client.listEvents(query);
      },
    },
  };
  const stopped = await pullCalendar(stopping, it.keller, { signal: controller.signal });
  const half = findCalendarState(it.store.reader, it.keller);
  const kept = (): number => listForeignEvents(it.store.reader, it.keller).length;
  const atHalf = kept();
  it.clock.advance(60_000);
  const report = await it.pull();
  expect([atHalf, kept()]).toEqual([2500, 2501]);
  expect([stopped, half, report, it.asked(), findCalendarState(it.store.reader, it.keller)]).toMatchObject([
    { kind: "stopped" },
    { syncToken: null, resumePage: expect.any(String), lastProvenAt: null },
    { kind: "pulled", changed: 1 },
    // The first page, and the second one where it was left.
    ["GET", "GET"],
    { syncToken: expect.any(String), resumePage: null, lastProvenAt: instantNow(it.clock) },
  ]);
});

test("[PL2] the token stays where it was when a pull fails half-way", async () => {
  const it = await aPulledDesk();
  const before = findCalendarState(it.store.reader, it.keller);
  it.sandbox.control.addFault({ kind: "status", status: 503, match: { method: "GET", path: "/events" } });
  const report = await it.pull();
  expect([report, findCalendarState(it.store.reader, it.keller)]).toEqual([
    { kind: "failed", retryAt: undefined },
    before,
  ]);
});

test("[PL3] a token that Google forgot leads to a full pull that loses and doubles nothing", async () => {
  const it = await aPulledDesk();
  const moved = it.book({ startsAt: soon(it.desk, 11) });
  const deleted = it.book({ startsAt: soon(it.desk, 12) });
  await it.push();
  await it.pull();
  const pending = it.book({ startsAt: soon(it.desk, 13) });
  it.inGoogle(moved, atHour(it.desk, 16));
  it.inGoogle(deleted, null);
  it.sandbox.control.expireSyncTokens();
  const report = await it.pull();
  const statusOf = (id: AppointmentId) => it.appointment(id).status;
  expect([
    report.kind,
    [it.id, moved, deleted, pending].map(statusOf),
    it.appointment(moved).startsAt,
  ]).toEqual(["pulled", ["booked", "booked", "cancelled", "booked"], soon(it.desk, 16)]);
  expect([it.feed().toSorted(), (await it.push()).sent]).toEqual([["deletedInGoogle", "moved"], 1]);
});

test("[PL3] a block that is gone is forgotten by the full pull", async () => {
  const it = await aSyncingDesk();
  const { id } = it.sandbox.control.insertEvent(it.keller, { summary: "Meeting", ...atHour(it.desk, 9) });
  await it.pull();
  const before = blocksOf(it).length;
  it.sandbox.control.purgeEvent({ calendarId: it.keller, eventId: String(id) });
  it.sandbox.control.expireSyncTokens();
  await it.pull();
  expect([before, blocksOf(it)]).toEqual([1, []]);
});

test("[PL5] finds our event by its id when only a tombstone comes", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  await it.pull();
  expect(it.appointment(it.id).status).toBe("cancelled");
});

test("[PL5] a copy of our event is somebody else's", async () => {
  const it = await aPulledDesk();
  const { id: _id, etag: _etag, iCalUID: _uid, ...copy } = it.event(it.id) ?? {};
  it.sandbox.control.insertEvent(it.keller, { ...copy, ...atHour(it.desk, 16) });
  await it.pull();
  expect([it.appointment(it.id).startsAt, blocksOf(it).length, it.feed()]).toEqual([soon(it.desk, 9), 1, []]);
});

test("[AC4] links an event again by the id stamped in it, and makes no copy", async () => {
  const it = await aPulledDesk();
  it.store.write((writer) => {
    change(writer, "DELETE FROM link");
    change(writer, "UPDATE calendar_state SET sync_token = NULL");
  });
  await it.pull();
  await it.push();
  expect([
    findLink(it.store.reader, it.id)?.eventId,
    it.sandbox.control.events(it.keller).length,
    blocksOf(it),
  ]).toEqual([eventIdOf({ appointmentId: it.id, generation: 0 }), 1, []]);
});

test("[PL6] our own echo changes nothing, asks nothing and tells nothing", async () => {
  const it = await aPulledDesk();
  moveHere(it, it.id, { hour: 10 });
  await it.push();
  it.sandbox.control.clearRequests();
  it.announced.length = 0;
  const report = await it.pull();
  expect([report, it.asked(), it.feed(), listOwed(it.store.reader), it.announced]).toEqual([
    { kind: "pulled", changed: 0 },
    ["GET"],
    [],
    [],
    ["connectionChanged"],
  ]);
});

test("[PL7] foreign events become blocks, unless they keep nobody busy", async () => {
  const it = await aSyncingDesk();
  const add = (body: Record<string, unknown>) => it.sandbox.control.insertEvent(it.keller, body);
  const meeting = add({ summary: "Meeting", ...atHour(it.desk, 9) });
  add({ summary: "Free", transparency: "transparent", ...atHour(it.desk, 10) });
  const day = {
    start: { date: soon(it.desk, 0).slice(0, 10) },
    end: { date: soon(it.desk, 0, 1).slice(0, 10) },
  };
  add({ summary: "Congress", ...day });
  await it.pull();
  const before = blocksOf(it).map(({ label }) => label);
  it.sandbox.control.deleteEvent({ calendarId: it.keller, eventId: String(meeting["id"]) });
  await it.pull();
  expect([before, blocksOf(it).map(({ label }) => label)]).toEqual([["Congress", "Meeting"], ["Congress"]]);
});

test("[PL9] one event that cannot be read is set aside with its reason, the others go on", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, atHour(it.desk, 14));
  const { client } = it.context();
  const spoiling = {
    ...it.context(),
    client: {
      ...client,
      listEvents: async (query: Parameters<typeof client.listEvents>[0]) => {
        const page = await client.listEvents(query);
        return { ...page, items: [{ id: "odd", summary: 7 }, ...page.items] };
      },
    },
  };
  const { signal } = new AbortController();
  const report = await pullCalendar(spoiling, it.keller, { signal });
  expect([report, listUnreadableEvents(it.store.reader, it.keller)]).toEqual([
    { kind: "pulled", changed: 1 },
    [
      {
        calendarId: it.keller,
        eventId: "odd",
        reason: "summary: invalid_type",
        seenAt: instantNow(it.clock),
      },
    ],
  ]);
});

test("[PL10] a calendar that is gone stops; its appointments stay and nothing is made anew", async () => {
  const it = await aPulledDesk();
  it.sandbox.control.deleteCalendar(it.keller);
  const report = await it.pull();
  expect([
    report,
    findCalendarState(it.store.reader, it.keller)?.problem,
    it.appointment(it.id).status,
    it.feed(),
  ]).toEqual([{ kind: "calendarGone" }, "calendarGone", "booked", []]);
});

test("[AC1] tells offline, busy and ended connections apart", async () => {
  const it = await aPulledDesk();
  const kinds: string[] = [];
  it.sandbox.control.addFault({ kind: "offline" });
  kinds.push((await it.pull()).kind);
  it.sandbox.control.clearFaults();
  it.sandbox.control.addFault({ kind: "captivePortal", match: { path: "/events" } });
  kinds.push((await it.pull()).kind);
  it.sandbox.control.clearFaults();
  it.sandbox.control.revokeGrant("owner@clinic.example");
  it.sandbox.control.expireAccessTokens();
  kinds.push((await it.pull()).kind);
  expect(kinds).toEqual(["offline", "offline", "signInAgain"]);
});

test("[PL8] an empty answer, and an event before the window, never mean deleted", async () => {
  const it = await aPulledDesk();
  const old = it.book({ startsAt: soon(it.desk, 9, -120) });
  await it.push();
  expect(await it.pull()).toMatchObject({ kind: "pulled" });
  it.sandbox.control.expireSyncTokens();
  // The full pull begins 90 days back: it cannot see the old one.
  expect(await it.pull()).toMatchObject({ kind: "pulled" });
  expect(await it.pull()).toMatchObject({ kind: "pulled", changed: 0 });
  expect([it.appointment(old).status, it.appointment(it.id).status, it.feed()]).toEqual([
    "booked",
    "booked",
    [],
  ]);
  expect(findLink(it.store.reader, old)?.state).toBe("linked");
});
