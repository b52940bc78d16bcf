import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { readQueue } from "../../main/clinic/read-queue.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listHeldChanges } from "../../main/store/held-changes.ts";
import { applyHeldChanges, keepAndRestore } from "../../main/sync/answer-held-changes.ts";
import { moveHere } from "../support/sent-desk.ts";
import { atHour, soon } from "../support/syncing-desk.ts";
import { answerOf, aFullDesk, countHeld, countOf, deleteInGoogle } from "../support/full-desk.ts";

test("[MG8] what a receptionist does to one of them takes it out, or makes it a conflict", async () => {
  const it = await aFullDesk(8);
  const [cancelled, moved, noted, arrived, movedTwice, alsoNoted] = it.ids;
  if (!cancelled || !moved || !noted || !arrived || !movedTwice || !alsoNoted) throw new Error("too few");
  deleteInGoogle(it, 0, 4);
  for (const id of [movedTwice, alsoNoted]) it.inGoogle(id, atHour(it.desk, 20));
  await it.pull();
  const before = countHeld(it);
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
    deleteInGoogle(it, 0, 7);
    await it.pull();
    expect([countHeld(it), readQueue(it.store.reader).conflicts, countOf(it, "booked")]).toEqual([7, [], 8]);
  }
  await applyHeldChanges(one.desk, answerOf(one));
  await keepAndRestore(other.desk, answerOf(other));
  await one.push();
  await other.push();
  expect([
    [readQueue(one.store.reader).conflicts.length, countOf(one, "cancelled")],
    [readQueue(other.store.reader).conflicts.length, countOf(other, "booked")],
    other.ids.filter((id) => String(other.event(id)?.["description"]).includes("Called")).length,
    other.ids.filter((id) => other.event(id)?.["status"] === "confirmed").length,
  ]).toEqual([[6, 1], [0, 8], 6, 8]);
});
