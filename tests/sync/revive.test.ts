import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aPulledDesk, blocksOf, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon } from "../support/syncing-desk.ts";

test("[MG2] brought back here, and meanwhile in Google, where it was moved as well: the visit moves", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  await it.pull();
  it.inGoogle(it.id, { status: "confirmed" });
  it.inGoogle(it.id, atHour(it.desk, 15));
  const [line] = listFeedChanges(it.store.reader, 1);
  const undone = line && undoChange(it.desk, { changeId: line.id });
  await it.push();
  expect({
    undone,
    startsAt: it.appointment(it.id).startsAt,
    inGoogle: startOf(it.event(it.id)),
    waiting: listConflicts(it.store.reader).map(({ appointmentId }) => appointmentId),
  }).toEqual({ undone: { kind: "undone" }, startsAt: soon(it.desk, 15), inGoogle: "15:00", waiting: [] });
});

test("[MG7] brought back in Google as a series, and booked again here: the series stays, and the visit has lost its event", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  it.inGoogle(it.id, { status: "confirmed", recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  await it.pull();
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  await it.push();
  expect([it.event(it.id)?.["recurrence"], it.appointment(it.id).status, it.feed()]).toEqual([
    ["RRULE:FREQ=DAILY;COUNT=3"],
    "booked",
    ["unlinked"],
  ]);
});

test("[PU2] an event that was made recurring before it was deleted comes back as the one visit it was", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  it.inGoogle(it.id, null);
  await it.pull();
  const [line] = listFeedChanges(it.store.reader, 1);
  const undone = line && undoChange(it.desk, { changeId: line.id });
  await it.push();
  const { status, recurrence } = it.event(it.id) ?? {};
  expect({ undone, status, recurrence }).toEqual({
    undone: { kind: "undone" },
    status: "confirmed",
    recurrence: undefined,
  });
});

test("[PU5] cancelled after the answer to its insert was lost: what was changed in Google meanwhile is told", async () => {
  const it = await aSyncingDesk();
  it.sandbox.control.addFault({
    kind: "resetAfterEffect",
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  const id = it.book();
  await it.push();
  it.inGoogle(id, atHour(it.desk, 15));
  cancelAppointment(it.desk, { appointmentId: id });
  it.clock.advance(16 * 60_000);
  await it.push();
  expect({ status: it.event(id)?.["status"], feed: it.feed(), owed: listOwed(it.store.reader) }).toEqual({
    status: "cancelled",
    feed: ["lostToCancellation"],
    owed: [],
  });
});

test("[PU2] an id that is taken but not seen yet is asked for again before another is used", async () => {
  const it = await aSyncingDesk();
  const path = "/events";
  it.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "POST", path }, times: 1 });
  it.sandbox.control.addFault({ kind: "staleRead", match: { method: "GET", path }, times: 1 });
  const id = it.book();
  for (let round = 0; round < 3; round += 1) {
    await it.push();
    it.clock.advance(16 * 60_000);
  }
  const live = it.sandbox.control.events(it.keller).filter(({ status }) => status === "confirmed");
  expect({ live: live.map((event) => event["id"]), owed: listOwed(it.store.reader) }).toEqual({
    live: [it.event(id)?.["id"]],
    owed: [],
  });
});

test("[MG7] cancelled, and back in Google as something else, it takes up time again until it goes", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  await it.pull();
  it.inGoogle(it.id, { status: "confirmed" });
  it.inGoogle(it.id, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
  await it.pull();
  const there = blocksOf(it).length;
  it.inGoogle(it.id, null);
  await it.pull();
  expect({ there, gone: blocksOf(it).length, status: it.appointment(it.id).status }).toEqual({
    there: 2,
    gone: 0,
    status: "cancelled",
  });
});
