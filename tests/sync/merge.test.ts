import { expect, test } from "vitest";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { findConflict, listConflicts } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { change } from "../../main/store/sql.ts";
import { wallTimeOf } from "../../shared/time.ts";
import { ALL_SENT, aPulledDesk, aSentDesk, blocksOf, moveHere, startOf } from "../support/sent-desk.ts";
import { atHour, soon } from "../support/syncing-desk.ts";

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
  moveHere(it, it.id, { hour: 10 });
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
  moveHere(it, it.id, { hour: 14 });
  it.inGoogle(it.id, atHour(it.desk, 14));
  await it.pull();
  it.sandbox.control.clearRequests();
  const { sent, waiting } = await it.push();
  expect([sent, waiting, it.asked(), it.feed()]).toEqual([0, 0, [], []]);
});

test("[MG5] keeps showing our time until a person chose ours", async () => {
  const it = await aPulledDesk();
  moveHere(it, it.id, { hour: 10 });
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
  moveHere(it, it.id, { hour: 10 });
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
  moveHere(it, it.id, { hour: 10 });
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
    blocksOf(it).length,
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

test("[MG7] the block of such an event moves and goes with it", async () => {
  const it = await aPulledDesk();
  const onDay = (daysLater: number, noTime = {}) => ({
    start: { date: soon(it.desk, 0, daysLater).slice(0, 10), ...noTime },
    end: { date: soon(it.desk, 0, daysLater + 1).slice(0, 10), ...noTime },
  });
  it.inGoogle(it.id, onDay(0, { dateTime: null, timeZone: null }));
  await it.pull();
  it.inGoogle(it.id, onDay(3));
  const moved = await it.pull();
  const blocks = blocksOf(it).map(({ startsAt }) => wallTimeOf(startsAt, it.appointment(it.id).zone).wall);
  it.inGoogle(it.id, null);
  const gone = await it.pull();
  expect([moved, blocks, gone, blocksOf(it), it.appointment(it.id).status, it.feed()]).toEqual([
    { kind: "pulled", changed: 1 },
    [soon(it.desk, 0, 3)],
    { kind: "pulled", changed: 1 },
    [],
    "booked",
    ["unlinked"],
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

test("[MG5] a conflict found while sending is not sent until a person chose", async () => {
  const it = await aSentDesk();
  it.inGoogle(it.id, atHour(it.desk, 14));
  moveHere(it, it.id, { hour: 10 });
  const report = await it.push();
  const again = await it.push();
  expect({ report, again, ours: it.appointment(it.id).startsAt, theirs: startOf(it.event(it.id)) }).toEqual({
    report: { sent: 0, ...ALL_SENT, waiting: 1 },
    again: { sent: 0, ...ALL_SENT, waiting: 1 },
    ours: soon(it.desk, 10),
    theirs: "14:00",
  });
});
