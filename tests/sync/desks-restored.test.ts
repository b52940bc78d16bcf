import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { change } from "../../main/store/sql.ts";
import { aDeskOnCopy, aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, aSentDesk, blocksOf, moveHere, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

/** Every live event on Dr. Keller's calendar. */
const live = (it: SyncingDesk): unknown[] =>
  it.sandbox.control.events(it.keller).filter(({ status }) => status !== "cancelled");

async function settle(it: SyncingDesk): Promise<void> {
  await it.pull();
  await it.push();
  await it.pull();
}

test("[AC4] a database restored from an old copy takes what Google has since, and sends nothing twice", async () => {
  const it = await aPulledDesk();
  const copy = it.copy();
  it.clock.advance(1000);
  moveHere(it, it.id, { hour: 11 });
  const later = it.book({ startsAt: soon(it.desk, 15) });
  await it.push();
  it.sandbox.control.clearRequests();
  const restored = await aDeskOnCopy(it, copy);
  await settle(restored);
  expect([
    restored.appointment(it.id).startsAt,
    restored.appointment(later).startsAt,
    listOwed(restored.store.reader),
    listConflicts(restored.store.reader),
    live(restored).length,
    restored.asked().filter((method) => method !== "GET"),
  ]).toEqual([soon(it.desk, 11), soon(it.desk, 15), [], [], 2, []]);
});

test("[AC4] what an old copy still owes was sent before: it is found there, and not made again", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  const copy = it.copy();
  await it.push();
  moveHere(it, id, { hour: 11 });
  await it.push();
  const restored = await aDeskOnCopy(it, copy);
  await restored.push();
  await settle(restored);
  expect([
    live(it).length,
    startOf(it.event(id)),
    restored.appointment(id).startsAt,
    listOwed(restored.store.reader),
    listConflicts(restored.store.reader),
  ]).toEqual([1, "11:00", soon(it.desk, 11), [], []]);
});

test("[AC4] what was cancelled since the copy is not resurrected", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  const copy = it.copy();
  await it.push();
  cancelAppointment(it.desk, { appointmentId: id });
  await it.push();
  const restored = await aDeskOnCopy(it, copy);
  await restored.push();
  await settle(restored);
  expect([live(it), restored.appointment(id).status, listOwed(restored.store.reader)]).toEqual([
    [],
    "cancelled",
    [],
  ]);
});

test("[AC4] a cancellation that waits in an old copy does not undo that it was booked again since", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  const copy = it.copy();
  await it.push();
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  await it.push();
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  const restored = await aDeskOnCopy(it, copy);
  await restored.push();
  await settle(restored);
  expect([live(it).length, startOf(it.event(it.id)), restored.appointment(it.id)]).toMatchObject([
    1,
    "11:00",
    { status: "booked", startsAt: soon(it.desk, 11) },
  ]);
});

test("[AC4] a move at a desk restored from an old copy meets what that desk did since: a person chooses", async () => {
  const it = await aPulledDesk();
  const copy = it.copy();
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  const restored = await aDeskOnCopy(it, copy);
  moveHere(restored, it.id, { hour: 16 });
  await restored.push();
  expect([startOf(it.event(it.id)), listConflicts(restored.store.reader).length]).toEqual(["11:00", 1]);
  resolveConflict(restored.desk, { appointmentId: it.id, keep: "ours" });
  await settle(restored);
  await it.pull();
  expect([startOf(it.event(it.id)), it.appointment(it.id).startsAt]).toEqual(["16:00", soon(it.desk, 16)]);
});

test("[AC4] an old copy whose links are lost finds its events by their stamps, and makes no copies", async () => {
  const it = await aPulledDesk();
  const other = it.book({ startsAt: soon(it.desk, 15) });
  await it.push();
  const restored = await aDeskOnCopy(it, it.copy());
  restored.store.write((writer) => {
    change(writer, "DELETE FROM link");
    change(writer, "UPDATE calendar_state SET sync_token = NULL");
  });
  restored.sandbox.control.clearRequests();
  await settle(restored);
  moveHere(restored, it.id, { hour: 12 });
  await restored.push();
  expect([
    live(it).length,
    blocksOf(restored),
    restored.asked().filter((method) => method === "POST"),
  ]).toEqual([2, [], []]);
  expect(restored.appointment(other).startsAt).toBe(soon(it.desk, 15));
});

test("[MG5] where nobody knows what both sides had, the question stays when Google changes again", async () => {
  const it = await aPulledDesk();
  const restored = await aDeskOnCopy(it, it.copy());
  restored.store.write((writer) => {
    change(writer, "DELETE FROM link");
    change(writer, "UPDATE calendar_state SET sync_token = NULL");
  });
  for (const hour of [11, 12]) moveHere(it, it.id, { hour });
  await it.push();
  moveHere(restored, it.id, { hour: 16 });
  await restored.pull();
  it.inGoogle(it.id, atHour(it.desk, 13));
  await settle(restored);
  expect([
    restored.appointment(it.id).startsAt,
    startOf(it.event(it.id)),
    listConflicts(restored.store.reader).map(({ theirs }) => theirs?.held.startsAt),
  ]).toEqual([soon(it.desk, 16), "13:00", [soon(it.desk, 13)]]);
  resolveConflict(restored.desk, { appointmentId: it.id, keep: "ours" });
  await settle(restored);
  expect([startOf(it.event(it.id)), listOwed(restored.store.reader)]).toEqual(["16:00", []]);
});

test("[AC4] [MD2] a desk cloned with its disk, the same desk twice, makes no copies and agrees with the other", async () => {
  const it = await aPulledDesk();
  const fresh = it.book({ startsAt: soon(it.desk, 15) });
  const clone = await aDeskOnCopy(it, it.copy());
  await it.push();
  await clone.push();
  moveHere(it, it.id, { hour: 11 });
  setStatus(clone.desk, { appointmentId: it.id, status: "confirmed" });
  moveHere(clone, fresh, { hour: 16 });
  for (const desk of [it, clone, it, clone]) await settle(desk);
  const both = [it, clone].map((desk) =>
    [it.id, fresh].map((id) => {
      const { startsAt, status } = desk.appointment(id);
      return [startsAt, status];
    }),
  );
  const agreed = [
    [soon(it.desk, 11), "confirmed"],
    [soon(it.desk, 16), "booked"],
  ];
  expect([both, live(it).length, listOwed(it.store.reader), listOwed(clone.store.reader)]).toEqual([
    [agreed, agreed],
    2,
    [],
    [],
  ]);
});

test("[AC4] a fresh desk that links the calendar adopts what is there, and a lost database is whole again", async () => {
  const it = await aSentDesk();
  const second = it.book({ startsAt: soon(it.desk, 14), patientId: it.clinic.bruno });
  await it.push();
  const fresh = await aSecondDesk(it, { setUp: "own" });
  fresh.sandbox.control.clearRequests();
  await settle(fresh);
  it.inGoogle(second, atHour(it.desk, 17));
  await settle(fresh);
  expect([
    [it.id, second].map((id) => fresh.appointment(id).startsAt),
    live(it).length,
    fresh.asked().filter((method) => method !== "GET"),
  ]).toEqual([[soon(it.desk, 9), soon(it.desk, 17)], 2, []]);
});
