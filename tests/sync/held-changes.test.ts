import { expect, test } from "vitest";
import { readDay } from "../../main/clinic/read-day.ts";
import { readHeldChanges } from "../../main/clinic/read-held-changes.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { applyHeldChanges, keepAndRestore } from "../../main/sync/answer-held-changes.ts";
import { readConnection } from "../../main/sync/read-connection.ts";
import { dayOfWall } from "../../shared/time.ts";
import { startOf } from "../support/sent-desk.ts";
import { atHour, soon } from "../support/syncing-desk.ts";
import { answerOf, aFullDesk, countHeld, countOf, deleteInGoogle } from "../support/full-desk.ts";

test("[MG8] 23 of 25 deleted and 2 moved are held with a preview, and everything else of the pull goes on", async () => {
  const it = await aFullDesk(25);
  deleteInGoogle(it, 0, 23);
  for (const id of it.ids.slice(23)) it.inGoogle(id, atHour(it.desk, 20));
  it.sandbox.control.insertEvent(it.keller, { summary: "Meeting", ...atHour(it.desk, 21) });
  const before = findCalendarState(it.store.reader, it.keller)?.syncToken;
  const report = await it.pull();
  const [proposal, ...others] = readHeldChanges(it.desk);
  const day = readDay(it.desk, { day: dayOfWall(soon(it.desk, 9)) });
  expect([
    report.kind,
    countOf(it, "booked"),
    it.feed(),
    proposal && { ...proposal, changes: proposal.changes.length },
    others,
    day.blocks.map(({ label }) => label),
    new Set(day.appointments.map(({ sync }) => sync)),
    findCalendarState(it.store.reader, it.keller)?.syncToken === before,
  ]).toEqual([
    "pulled",
    25,
    [],
    {
      practitionerId: it.clinic.keller,
      practitionerName: "Dr. Keller",
      since: expect.any(String),
      future: 25,
      cancelled: 23,
      moved: 2,
      changes: 25,
    },
    [],
    ["Meeting"],
    new Set(["held"]),
    false,
  ]);
  const sync = {
    state: () => ({ working: false, reach: "online" as const, until: null }),
    hintSourceOf: () => "polling" as const,
    isStale: () => false,
  };
  expect(
    readConnection({ reader: it.store.reader, account: it.account, sync, relay: undefined }).pill,
  ).toEqual({ kind: "needsYou", count: 25 });
});

test("[MG8] five are taken at once, the sixth in one pull holds all six", async () => {
  const [five, six] = [await aFullDesk(8), await aFullDesk(8)];
  deleteInGoogle(five, 0, 5);
  deleteInGoogle(six, 0, 6);
  await five.pull();
  await six.pull();
  expect([countOf(five, "cancelled"), countHeld(five), countOf(six, "cancelled"), countHeld(six)]).toEqual([
    5, 0, 0, 6,
  ]);
});

test("[MG8] appointments that have begun are not counted", async () => {
  const it = await aFullDesk(6);
  it.clock.advance(3 * 24 * 60 * 60_000);
  deleteInGoogle(it, 0, 6);
  await it.pull();
  expect([countHeld(it), new Set(it.feed())]).toEqual([0, new Set(["unlinked"])]);
});

test("[MG8] a shift of everything by an hour is held", async () => {
  const it = await aFullDesk(7);
  for (const id of it.ids) {
    const hour = Number(it.appointment(id).startsAt.slice(11, 13));
    it.inGoogle(id, atHour(it.desk, hour + 1));
  }
  await it.pull();
  expect([countHeld(it), readHeldChanges(it.desk)[0]?.moved, it.feed()]).toEqual([7, 7, []]);
});

test("[MG8] deletions one by one are one burst: what comes past the fifth is held, until ten minutes later", async () => {
  const it = await aFullDesk(12);
  for (const index of [0, 1, 2, 3, 4, 5, 6]) {
    deleteInGoogle(it, index, index + 1);
    await it.pull();
    it.clock.advance(60_000);
  }
  expect([countOf(it, "cancelled"), countHeld(it)]).toEqual([5, 2]);
  await keepAndRestore(it.desk, answerOf(it));
  await it.push();
  it.clock.advance(11 * 60_000);
  deleteInGoogle(it, 7, 8);
  await it.pull();
  expect([countOf(it, "cancelled"), countHeld(it)]).toEqual([6, 0]);
});

test("[MG8] another practitioner's changes are not held along", async () => {
  const it = await aFullDesk(7);
  const other = it.book({ practitionerId: it.clinic.brunner });
  await it.push();
  await it.pull(it.brunner);
  deleteInGoogle(it, 0, 7);
  const event = it.event(other, { calendarId: it.brunner });
  it.sandbox.control.deleteEvent({ calendarId: it.brunner, eventId: String(event?.["id"]) });
  await it.pull();
  await it.pull(it.brunner);
  expect([countHeld(it), it.appointment(other).status]).toEqual([7, "cancelled"]);
});

test("[MG8] nothing is sent of what is held, and later pulls hold it without asking again", async () => {
  const it = await aFullDesk(7);
  deleteInGoogle(it, 0, 7);
  await it.pull();
  const [first] = it.ids;
  if (first === undefined) throw new Error("nobody");
  it.sandbox.control.expireSyncTokens();
  it.sandbox.control.clearRequests();
  await it.pull();
  const pushed = await it.push();
  expect([countHeld(it), it.asked(), pushed.sent, it.feed(), countOf(it, "booked")]).toEqual([
    7,
    ["GET", "GET"],
    0,
    [],
    7,
  ]);
});

test("[MG8] what the person in Google takes back dissolves by itself, the rest stays held", async () => {
  const it = await aFullDesk(8);
  for (const id of it.ids) it.inGoogle(id, atHour(it.desk, 20));
  await it.pull();
  for (const [index, id] of it.ids.slice(0, 6).entries()) it.inGoogle(id, atHour(it.desk, 7 + index / 2));
  await it.pull();
  expect([countHeld(it), it.feed(), listOwed(it.store.reader), countOf(it, "booked")]).toEqual([
    2,
    [],
    [],
    8,
  ]);
  for (const [index, id] of it.ids.slice(6).entries()) it.inGoogle(id, atHour(it.desk, 10 + index / 2));
  await it.pull();
  expect([countHeld(it), readHeldChanges(it.desk), it.feed()]).toEqual([0, [], []]);
});

test("[MG8] apply carries all out, each with a line and its undo, and the next change is taken again", async () => {
  const it = await aFullDesk(8);
  deleteInGoogle(it, 0, 6);
  it.inGoogle(it.ids[6] ?? it.book(), atHour(it.desk, 20));
  await it.pull();
  expect(await applyHeldChanges(it.desk, answerOf(it))).toEqual({ kind: "applied", count: 7 });
  expect([countOf(it, "cancelled"), countHeld(it), it.feed().toSorted(), (await it.push()).sent]).toEqual([
    6,
    0,
    [...Array.from({ length: 6 }, () => "deletedInGoogle"), "moved"],
    0,
  ]);
  const [line] = listFeedChanges(it.store.reader, 100);
  if (line === undefined) throw new Error("no line");
  expect(undoChange(it.desk, { changeId: line.id })).toEqual({ kind: "undone" });
  // The answer ended the burst.
  it.clock.advance(1000);
  deleteInGoogle(it, 7, 8);
  await it.pull();
  expect([countHeld(it), it.appointment(it.ids[7] ?? line.appointmentId).status]).toEqual([0, "cancelled"]);
});

test("[MG8] keep and restore gives Google back what was deleted and puts back what was moved", async () => {
  const it = await aFullDesk(8);
  deleteInGoogle(it, 0, 6);
  it.inGoogle(it.ids[6] ?? it.book(), atHour(it.desk, 20));
  await it.pull();
  expect(await keepAndRestore(it.desk, answerOf(it))).toEqual({ kind: "restoring", count: 7 });
  it.sandbox.control.clearRequests();
  await it.push();
  expect([
    it.ids.map((id) => [
      it.event(id)?.["status"],
      startOf(it.event(id)) === it.appointment(id).startsAt.slice(11),
    ]),
    it.asked().length,
    listOwed(it.store.reader),
    (await it.pull()).kind,
    countHeld(it),
    it.feed(),
    countOf(it, "booked"),
  ]).toEqual([it.ids.map(() => ["confirmed", true]), 7, [], "pulled", 0, [], 8]);
});

test("[MG8] only what the person saw is answered for, and only once", async () => {
  const it = await aFullDesk(9);
  deleteInGoogle(it, 0, 6);
  await it.pull();
  const seen = answerOf(it);
  deleteInGoogle(it, 6, 7);
  await it.pull();
  expect([
    await applyHeldChanges(it.desk, seen),
    countHeld(it),
    await applyHeldChanges(it.desk, seen),
    await keepAndRestore(it.desk, seen),
  ]).toEqual([{ kind: "applied", count: 6 }, 1, { kind: "nothingHeld" }, { kind: "nothingHeld" }]);
});

test("[MG8] [PL10] a calendar that is gone holds nothing and changes nothing", async () => {
  const it = await aFullDesk(7);
  it.sandbox.control.deleteCalendar(it.keller);
  expect([await it.pull(), countHeld(it), countOf(it, "booked")]).toEqual([{ kind: "calendarGone" }, 0, 7]);
});
