import { expect, test } from "vitest";
import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { listBlocksOn } from "../../main/store/blocks.ts";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { findConflict, listConflicts } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { change } from "../../main/store/sql.ts";
import { listUnreadableEvents } from "../../main/store/unreadable-events.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { atHour, aSyncingDesk, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const DAY = 24 * 60 * 60_000;

type BookedDesk = SyncingDesk & { readonly id: AppointmentId };

/** One appointment, sent, and the calendar pulled once. */
async function aPulledDesk(changed: Parameters<SyncingDesk["book"]>[0] = {}): Promise<BookedDesk> {
  const it = await aSyncingDesk();
  const id = it.book(changed);
  await it.push();
  await it.pull();
  it.sandbox.control.clearRequests();
  it.announced.length = 0;
  return { ...it, id };
}

function moveHere(it: BookedDesk, hour: number) {
  moveAppointment(it.desk, {
    appointmentId: it.id,
    practitionerId: it.clinic.keller,
    startsAt: soon(it.desk, hour),
    fold: null,
    durationMinutes: 30,
    clash: "accept",
  });
}

function blocks({ store, clock, keller }: SyncingDesk) {
  const now = instantNow(clock);
  return listBlocksOn(store.reader, { calendarId: keller, from: now, to: addMs(now, 10 * DAY) });
}

test("[MG2] a move in Google moves the appointment, says so, and can be undone", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, atHour(it.desk, 14, 45));
  const report = await it.pull();
  const { startsAt, durationMinutes, version } = it.appointment(it.id);
  expect({
    report,
    startsAt,
    durationMinutes,
    version,
    owed: listOwed(it.store.reader),
    feed: it.feed(),
  }).toEqual({
    report: { kind: "pulled", changed: 1 },
    startsAt: soon(it.desk, 14),
    durationMinutes: 45,
    version: 2,
    owed: [],
    feed: ["moved"],
  });
  const [line] = listFeedChanges(it.store.reader, 1);
  const outcome = line && undoChange(it.desk, { changeId: line.id });
  await it.push();
  expect([outcome, it.appointment(it.id).startsAt, it.event(it.id)?.["start"]]).toMatchObject([
    { kind: "undone" },
    soon(it.desk, 9),
    { dateTime: expect.stringContaining("T09:00:00") },
  ]);
});

test("[MG3] takes their note and sends our time when each side changed one", async () => {
  const it = await aPulledDesk();
  moveHere(it, 10);
  it.inGoogle(it.id, { description: "Check-up<br>079 123 45 67<br><br>Fasting &amp; rested." });
  await it.pull();
  await it.push();
  expect([
    it.appointment(it.id).note,
    it.event(it.id)?.["description"],
    it.event(it.id)?.["start"],
  ]).toMatchObject([
    "Fasting & rested.",
    "Check-up\n079 123 45 67\n\nFasting & rested.",
    { dateTime: expect.stringContaining("T10:00:00") },
  ]);
});

test("[MG4] the same move on both sides is agreement: nothing is sent, nothing is told", async () => {
  const it = await aPulledDesk();
  moveHere(it, 14);
  it.inGoogle(it.id, atHour(it.desk, 14));
  await it.pull();
  it.sandbox.control.clearRequests();
  const { sent, waiting } = await it.push();
  expect([sent, waiting, it.asked(), it.feed()]).toEqual([0, 0, [], []]);
});

test("[MG5] keeps showing our time until a person chose ours", async () => {
  const it = await aPulledDesk();
  moveHere(it, 10);
  it.inGoogle(it.id, atHour(it.desk, 14));
  await it.pull();
  const waiting = [
    it.appointment(it.id).startsAt,
    (await it.push()).sent,
    listConflicts(it.store.reader).length,
  ];
  resolveConflict(it.desk, { appointmentId: it.id, keep: "ours" });
  await it.push();
  expect([waiting, it.event(it.id)?.["start"], listOwed(it.store.reader)]).toMatchObject([
    [soon(it.desk, 10), 0, 1],
    { dateTime: expect.stringContaining("T10:00:00") },
    [],
  ]);
  expect([await it.pull(), findConflict(it.store.reader, it.id)]).toEqual([
    { kind: "pulled", changed: 0 },
    undefined,
  ]);
});

test("[MG5] a choice for theirs takes their time, keeps our note and ends the conflict for good", async () => {
  const it = await aPulledDesk();
  moveHere(it, 10);
  it.store.write((writer) => {
    change(writer, "UPDATE appointment SET note = 'Fasting.' WHERE id = @id", { id: it.id });
  });
  it.inGoogle(it.id, atHour(it.desk, 14));
  await it.pull();
  resolveConflict(it.desk, { appointmentId: it.id, keep: "theirs" });
  await it.push();
  await it.pull();
  expect([
    it.appointment(it.id).startsAt,
    it.event(it.id),
    findConflict(it.store.reader, it.id),
  ]).toMatchObject([
    soon(it.desk, 14),
    {
      start: { dateTime: expect.stringContaining("T14:00:00") },
      description: expect.stringContaining("\n\nFasting."),
    },
    undefined,
  ]);
});

test("[MG6] deleted in Google: cancelled here, and restore brings the event back", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  await it.pull();
  const cancelled = [it.appointment(it.id).status, it.feed(), listOwed(it.store.reader)];
  const [line] = listFeedChanges(it.store.reader, 1);
  if (line !== undefined) undoChange(it.desk, { changeId: line.id });
  await it.push();
  await it.pull();
  expect([cancelled, it.appointment(it.id).status, it.event(it.id)?.["status"], it.feed()]).toEqual([
    ["cancelled", ["deletedInGoogle"], []],
    "booked",
    "confirmed",
    ["deletedInGoogle"],
  ]);
});

test("[MG6] an appointment whose patient is here stays, without its event", async () => {
  const it = await aPulledDesk();
  setStatus(it.desk, { appointmentId: it.id, status: "arrived" });
  it.inGoogle(it.id, null);
  await it.pull();
  expect([it.appointment(it.id).status, findLink(it.store.reader, it.id)?.state, it.feed()]).toEqual([
    "arrived",
    "unlinked",
    ["unlinked"],
  ]);
});

test("[MG6] deleted there and changed here waits for a person; ours brings it back", async () => {
  const it = await aPulledDesk();
  moveHere(it, 10);
  it.inGoogle(it.id, null);
  await it.pull();
  const held = [
    it.appointment(it.id).status,
    (await it.push()).sent,
    findConflict(it.store.reader, it.id)?.theirs,
  ];
  resolveConflict(it.desk, { appointmentId: it.id, keep: "ours" });
  await it.push();
  expect([held, it.event(it.id)]).toMatchObject([
    ["booked", 0, null],
    { status: "confirmed", start: { dateTime: expect.stringContaining("T10:00:00") } },
  ]);
});

test("[MG2] an event brought back in Google brings its appointment back", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  await it.pull();
  it.clock.advance(1000);
  it.inGoogle(it.id, { status: "confirmed" });
  await it.pull();
  expect([it.appointment(it.id).status, it.feed(), listOwed(it.store.reader)]).toEqual([
    "booked",
    ["restoredInGoogle", "deletedInGoogle"],
    [],
  ]);
});

test("[MG7] a new title in Google renames nobody and asks nothing", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { summary: "Appointment with somebody else" });
  const report = await it.pull();
  expect([report, it.feed(), listOwed(it.store.reader)]).toEqual([{ kind: "pulled", changed: 0 }, [], []]);
});

test("[MG7] an event that became all-day is let go and shown as a block, until it has a time again", async () => {
  const it = await aPulledDesk();
  const noTime = { dateTime: null, timeZone: null };
  it.inGoogle(it.id, {
    start: { date: soon(it.desk, 0).slice(0, 10), ...noTime },
    end: { date: soon(it.desk, 0, 1).slice(0, 10), ...noTime },
  });
  await it.pull();
  const stands = () => [
    it.appointment(it.id).status,
    findLink(it.store.reader, it.id)?.state,
    blocks(it).length,
  ];
  const allDay = [...stands(), ...it.feed()];
  const { start, end } = atHour(it.desk, 9);
  it.inGoogle(it.id, { start: { ...start, date: null }, end: { ...end, date: null } });
  await it.pull();
  expect([allDay, stands()]).toEqual([
    ["booked", "unlinked", 1, "unlinked"],
    ["booked", "linked", 0],
  ]);
});

test("[MG7] so is one that became recurring", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { recurrence: ["RRULE:FREQ=WEEKLY"] });
  await it.pull();
  expect([it.appointment(it.id).status, findLink(it.store.reader, it.id)?.state, it.feed()]).toEqual([
    "booked",
    "unlinked",
    ["unlinked"],
  ]);
});

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
  it.clock.advance(60_000);
  const report = await it.pull();
  expect([stopped, half, report, it.asked(), findCalendarState(it.store.reader, it.keller)]).toMatchObject([
    { kind: "stopped" },
    { syncToken: null, resumePage: expect.any(String), lastProvenAt: null },
    { kind: "pulled", changed: 1 },
    // The first page, the resumed second one, and both again for what the resumed run has not seen (PL3).
    ["GET", "GET", "GET", "GET"],
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
  const before = blocks(it).length;
  it.sandbox.control.purgeEvent({ calendarId: it.keller, eventId: String(id) });
  it.sandbox.control.expireSyncTokens();
  await it.pull();
  expect([before, blocks(it)]).toEqual([1, []]);
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
  expect([it.appointment(it.id).startsAt, blocks(it).length, it.feed()]).toEqual([soon(it.desk, 9), 1, []]);
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
    blocks(it),
  ]).toEqual([eventIdOf({ appointmentId: it.id, generation: 0 }), 1, []]);
});

test("[PL6] our own echo changes nothing, asks nothing and tells nothing", async () => {
  const it = await aPulledDesk();
  moveHere(it, 10);
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
  add({ summary: "Every week", recurrence: ["RRULE:FREQ=WEEKLY"], ...atHour(it.desk, 11) });
  await it.pull();
  const before = blocks(it).map(({ label }) => label);
  it.sandbox.control.deleteEvent({ calendarId: it.keller, eventId: String(meeting["id"]) });
  await it.pull();
  expect([before, blocks(it).map(({ label }) => label)]).toEqual([["Congress", "Meeting"], ["Congress"]]);
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
