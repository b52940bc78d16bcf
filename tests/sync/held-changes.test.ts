import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { readDay } from "../../main/clinic/read-day.ts";
import { readHeldChanges } from "../../main/clinic/read-held-changes.ts";
import { readQueue } from "../../main/clinic/read-queue.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { listHeldChanges } from "../../main/store/held-changes.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { applyHeldChanges, keepAndRestore } from "../../main/sync/answer-held-changes.ts";
import { readConnection } from "../../main/sync/read-connection.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { dayOfWall } from "../../shared/time.ts";
import { moveHere, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

interface FullDesk extends SyncingDesk {
  readonly ids: readonly AppointmentId[];
}

/** So many appointments of Dr. Keller, a half hour each from 07:00 on, that Google holds. */
async function aFullDesk(count: number): Promise<FullDesk> {
  const it = await aSyncingDesk();
  const ids = Array.from({ length: count }, (_, index) =>
    it.book({ startsAt: soon(it.desk, 7 + (index % 24) / 2, Math.floor(index / 24)) }),
  );
  await it.push();
  await it.pull();
  it.sandbox.control.clearRequests();
  it.announced.length = 0;
  return { ...it, ids };
}

const deleteAll = (it: FullDesk, from: number, to: number): void => {
  for (const id of it.ids.slice(from, to)) it.inGoogle(id, null);
};
const statuses = (it: FullDesk): string[] => it.ids.map((id) => it.appointment(id).status);
const count = (it: FullDesk, status: string): number => statuses(it).filter((one) => one === status).length;
const held = (it: FullDesk): number => listHeldChanges(it.store.reader).length;
/** Answers for everything that is shown of Dr. Keller. */
const answerOf = (it: FullDesk) => {
  const [proposal] = readHeldChanges(it.desk);
  if (proposal === undefined) throw new Error("nothing is held");
  const { practitionerId, changes } = proposal;
  return { practitionerId, appointmentIds: changes.map(({ appointmentId }) => appointmentId) };
};

test("[MG8] 23 of 25 deleted and 2 moved are held with a preview, and everything else of the pull goes on", async () => {
  const it = await aFullDesk(25);
  deleteAll(it, 0, 23);
  for (const id of it.ids.slice(23)) it.inGoogle(id, atHour(it.desk, 20));
  it.sandbox.control.insertEvent(it.keller, { summary: "Meeting", ...atHour(it.desk, 21) });
  const before = findCalendarState(it.store.reader, it.keller)?.syncToken;
  const report = await it.pull();
  const [proposal, ...others] = readHeldChanges(it.desk);
  const day = readDay(it.desk, { day: dayOfWall(soon(it.desk, 9)) });
  expect([
    report.kind,
    count(it, "booked"),
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
  deleteAll(five, 0, 5);
  deleteAll(six, 0, 6);
  await five.pull();
  await six.pull();
  expect([count(five, "cancelled"), held(five), count(six, "cancelled"), held(six)]).toEqual([5, 0, 0, 6]);
});

test("[MG8] appointments that have begun are not counted", async () => {
  const it = await aFullDesk(6);
  it.clock.advance(3 * 24 * 60 * 60_000);
  deleteAll(it, 0, 6);
  await it.pull();
  expect([held(it), new Set(it.feed())]).toEqual([0, new Set(["unlinked"])]);
});

test("[MG8] a shift of everything by an hour is held", async () => {
  const it = await aFullDesk(7);
  for (const id of it.ids) {
    const hour = Number(it.appointment(id).startsAt.slice(11, 13));
    it.inGoogle(id, atHour(it.desk, hour + 1));
  }
  await it.pull();
  expect([held(it), readHeldChanges(it.desk)[0]?.moved, it.feed()]).toEqual([7, 7, []]);
});

test("[MG8] deletions one by one are one burst: what comes past the fifth is held, until ten minutes later", async () => {
  const it = await aFullDesk(12);
  for (const index of [0, 1, 2, 3, 4, 5, 6]) {
    deleteAll(it, index, index + 1);
    await it.pull();
    it.clock.advance(60_000);
  }
  expect([count(it, "cancelled"), held(it)]).toEqual([5, 2]);
  await keepAndRestore(it.desk, answerOf(it));
  await it.push();
  it.clock.advance(11 * 60_000);
  deleteAll(it, 7, 8);
  await it.pull();
  expect([count(it, "cancelled"), held(it)]).toEqual([6, 0]);
});

test("[MG8] another practitioner's changes are not held along", async () => {
  const it = await aFullDesk(7);
  const other = it.book({ practitionerId: it.clinic.brunner });
  await it.push();
  await it.pull(it.brunner);
  deleteAll(it, 0, 7);
  const event = it.event(other, { calendarId: it.brunner });
  it.sandbox.control.deleteEvent({ calendarId: it.brunner, eventId: String(event?.["id"]) });
  await it.pull();
  await it.pull(it.brunner);
  expect([held(it), it.appointment(other).status]).toEqual([7, "cancelled"]);
});

test("[MG8] nothing is sent of what is held, and later pulls hold it without asking again", async () => {
  const it = await aFullDesk(7);
  deleteAll(it, 0, 7);
  await it.pull();
  const [first] = it.ids;
  if (first === undefined) throw new Error("nobody");
  it.sandbox.control.expireSyncTokens();
  it.sandbox.control.clearRequests();
  await it.pull();
  const pushed = await it.push();
  expect([held(it), it.asked(), pushed.sent, it.feed(), count(it, "booked")]).toEqual([
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
  expect([held(it), it.feed(), listOwed(it.store.reader), count(it, "booked")]).toEqual([2, [], [], 8]);
  for (const [index, id] of it.ids.slice(6).entries()) it.inGoogle(id, atHour(it.desk, 10 + index / 2));
  await it.pull();
  expect([held(it), readHeldChanges(it.desk), it.feed()]).toEqual([0, [], []]);
});

test("[MG8] apply carries all out, each with a line and its undo, and the next change is taken again", async () => {
  const it = await aFullDesk(8);
  deleteAll(it, 0, 6);
  it.inGoogle(it.ids[6] ?? it.book(), atHour(it.desk, 20));
  await it.pull();
  expect(await applyHeldChanges(it.desk, answerOf(it))).toEqual({ kind: "applied", count: 7 });
  expect([count(it, "cancelled"), held(it), it.feed().toSorted(), (await it.push()).sent]).toEqual([
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
  deleteAll(it, 7, 8);
  await it.pull();
  expect([held(it), it.appointment(it.ids[7] ?? line.appointmentId).status]).toEqual([0, "cancelled"]);
});

test("[MG8] keep and restore gives Google back what was deleted and puts back what was moved", async () => {
  const it = await aFullDesk(8);
  deleteAll(it, 0, 6);
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
    held(it),
    it.feed(),
    count(it, "booked"),
  ]).toEqual([it.ids.map(() => ["confirmed", true]), 7, [], "pulled", 0, [], 8]);
});

test("[MG8] only what the person saw is answered for, and only once", async () => {
  const it = await aFullDesk(9);
  deleteAll(it, 0, 6);
  await it.pull();
  const seen = answerOf(it);
  deleteAll(it, 6, 7);
  await it.pull();
  expect([
    await applyHeldChanges(it.desk, seen),
    held(it),
    await applyHeldChanges(it.desk, seen),
    await keepAndRestore(it.desk, seen),
  ]).toEqual([{ kind: "applied", count: 6 }, 1, { kind: "nothingHeld" }, { kind: "nothingHeld" }]);
});

test("[MG8] what a receptionist does to one of them takes it out, or makes it a conflict", async () => {
  const it = await aFullDesk(8);
  const [cancelled, moved, noted, arrived, movedTwice, alsoNoted] = it.ids;
  if (!cancelled || !moved || !noted || !arrived || !movedTwice || !alsoNoted) throw new Error("too few");
  deleteAll(it, 0, 4);
  for (const id of [movedTwice, alsoNoted]) it.inGoogle(id, atHour(it.desk, 20));
  await it.pull();
  const before = held(it);
  cancelAppointment(it.desk, { appointmentId: cancelled });
  moveHere(it, moved, { hour: 18 });
  changeNote(it.desk, { appointmentId: noted, note: "Called" });
  setStatus(it.desk, { appointmentId: arrived, status: "arrived" });
  moveHere(it, movedTwice, { hour: 19 });
  changeNote(it.desk, { appointmentId: alsoNoted, note: "Called" });
  await it.push();
  expect([
    before,
    listHeldChanges(it.store.reader).map(({ appointmentId }) => appointmentId),
    readQueue(it.store.reader)
      .conflicts.map(({ appointmentId, theirs }) => `${appointmentId} ${theirs?.startsAt ?? "deleted"}`)
      .toSorted(),
    it.event(cancelled)?.["status"],
    it.event(alsoNoted)?.["description"] === it.event(it.ids[7] ?? alsoNoted)?.["description"],
  ]).toEqual([
    6,
    // Another field than Google's: it waits along (MG3).
    [alsoNoted],
    [
      `${moved} deleted`,
      `${noted} deleted`,
      `${arrived} deleted`,
      `${movedTwice} ${soon(it.desk, 20)}`,
    ].toSorted(),
    "cancelled",
    true,
  ]);
  await applyHeldChanges(it.desk, answerOf(it));
  await it.push();
  expect([
    it.appointment(alsoNoted).startsAt,
    String(it.event(alsoNoted)?.["description"]).includes("Called"),
  ]).toEqual([soon(it.desk, 20), true]);
});

test("[MG8] what was changed here meanwhile counts and is held along; applied, it is a conflict; restored, it is ours", async () => {
  const [one, other] = [await aFullDesk(8), await aFullDesk(8)];
  for (const it of [one, other]) {
    for (const id of it.ids.slice(0, 6)) changeNote(it.desk, { appointmentId: id, note: "Called" });
    deleteAll(it, 0, 7);
    await it.pull();
    expect([held(it), readQueue(it.store.reader).conflicts, count(it, "booked")]).toEqual([7, [], 8]);
  }
  await applyHeldChanges(one.desk, answerOf(one));
  await keepAndRestore(other.desk, answerOf(other));
  await one.push();
  await other.push();
  expect([
    [readQueue(one.store.reader).conflicts.length, count(one, "cancelled")],
    [readQueue(other.store.reader).conflicts.length, count(other, "booked")],
    other.ids.filter((id) => String(other.event(id)?.["description"]).includes("Called")).length,
    other.ids.filter((id) => other.event(id)?.["status"] === "confirmed").length,
  ]).toEqual([[6, 1], [0, 8], 6, 8]);
});

test("[MG8] [PL10] a calendar that is gone holds nothing and changes nothing", async () => {
  const it = await aFullDesk(7);
  it.sandbox.control.deleteCalendar(it.keller);
  expect([await it.pull(), held(it), count(it, "booked")]).toEqual([{ kind: "calendarGone" }, 0, 7]);
});
