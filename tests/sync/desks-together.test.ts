import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listFeedChanges } from "../../main/store/feed-changes.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, blocksOf, moveHere, startOf } from "../support/sent-desk.ts";
import { atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";

interface TwoDesks {
  readonly one: SyncingDesk;
  readonly other: SyncingDesk;
  readonly id: AppointmentId;
}

/** Two desks that know the same appointment, at 09:00 with Dr. Keller. */
async function twoDesks(): Promise<TwoDesks> {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  await other.pull();
  await other.pull(other.brunner);
  await one.pull(one.brunner);
  one.sandbox.control.clearRequests();
  return { one, other, id: one.id };
}

/** What matters of an appointment to both desks. */
function seen(it: SyncingDesk, id: AppointmentId) {
  const { startsAt, status, note, practitionerId } = it.appointment(id);
  return { startsAt, status, note, practitionerId };
}

const step = (it: SyncingDesk, appointmentId: AppointmentId, status: AppointmentStatus): void => {
  it.clock.advance(1000);
  expect(setStatus(it.desk, { appointmentId, status }).kind).toBe("set");
};

test("[MD2] arrived at one desk is arrived at the other, and nothing is sent back", async () => {
  const { one, other, id } = await twoDesks();
  step(one, id, "arrived");
  await one.push();
  await other.pull();
  one.sandbox.control.clearRequests();
  await other.push();
  expect([seen(other, id), other.appointment(id).statusAt, other.feed(), other.asked()]).toEqual([
    seen(one, id),
    one.appointment(id).statusAt,
    [],
    [],
  ]);
});

test("[MD2] a step back at one desk is a step back at the other", async () => {
  const { one, other, id } = await twoDesks();
  step(one, id, "arrived");
  await one.push();
  await other.pull();
  step(other, id, "booked");
  await other.push();
  await one.pull();
  expect(seen(one, id).status).toBe("booked");
});

test("[MD2] two statuses at once go up the ladder, whoever sends first", async () => {
  for (const firstSent of ["one", "other"] as const) {
    const { one, other, id } = await twoDesks();
    step(one, id, "arrived");
    step(one, id, "inRoom");
    step(other, id, "confirmed");
    const order = firstSent === "one" ? [one, other] : [other, one];
    for (const desk of order) await desk.push();
    for (const desk of order) await desk.pull();
    for (const desk of order) await desk.push();
    for (const desk of order) await desk.pull();
    expect([
      seen(one, id).status,
      seen(other, id).status,
      listOwed(one.store.reader),
      listOwed(other.store.reader),
    ]).toEqual(["inRoom", "inRoom", [], []]);
  }
});

test("[MD2] a move at one desk and a note at the other are both kept, and told as another desk's", async () => {
  const { one, other, id } = await twoDesks();
  moveHere(one, id, { hour: 11 });
  changeNote(other.desk, { appointmentId: id, note: "Fasting." });
  await one.push();
  await other.push();
  await one.pull();
  expect([seen(one, id), startOf(one.event(id)), listConflicts(one.store.reader)]).toEqual([
    { ...seen(other, id), startsAt: soon(one.desk, 11), note: "Fasting." },
    "11:00",
    [],
  ]);
  const lines = [one, other].map((it) => listFeedChanges(it.store.reader, 9).map(({ what }) => what));
  expect(lines).toMatchObject([[{ kind: "noteChanged", by: "desk" }], [{ kind: "moved", by: "desk" }]]);
});

test("[MD2] two desks that moved one appointment to two times ask, and one answer ends it at both", async () => {
  const { one, other, id } = await twoDesks();
  moveHere(one, id, { hour: 11 });
  moveHere(other, id, { hour: 14 });
  await one.push();
  await other.push();
  expect([listConflicts(one.store.reader).length, listConflicts(other.store.reader).length]).toEqual([0, 1]);
  expect([startOf(one.event(id)), other.appointment(id).startsAt]).toEqual(["11:00", soon(other.desk, 14)]);
});

test("[MD2] a move in Google after another desk's is told as Google's", async () => {
  const { one, other, id } = await twoDesks();
  moveHere(one, id, { hour: 11 });
  await one.push();
  await other.pull();
  one.clock.advance(1000);
  one.inGoogle(id, atHour(one.desk, 15));
  await other.pull();
  expect(listFeedChanges(other.store.reader, 9).map(({ what }) => what)).toMatchObject([
    { kind: "moved", to: soon(one.desk, 15) },
    { kind: "moved", by: "desk" },
  ]);
  expect(listFeedChanges(other.store.reader, 1)[0]?.what).not.toHaveProperty("by");
});

test("[MD2] what another desk wrote on top of our lost answer is taken, not asked about", async () => {
  const { one, other, id } = await twoDesks();
  moveHere(one, id, { hour: 11 });
  one.sandbox.control.addFault({ kind: "resetAfterEffect", match: { path: "/events" }, times: 1 });
  await one.push();
  await other.pull();
  moveHere(other, id, { hour: 14 });
  await other.push();
  one.clock.advance(60_000);
  await one.push();
  await one.pull();
  expect([listConflicts(one.store.reader), seen(one, id), startOf(one.event(id))]).toEqual([
    [],
    seen(other, id),
    "14:00",
  ]);
});

test("[MD2] cancelled at one desk is cancelled at the other, and booked again comes back with its status", async () => {
  const { one, other, id } = await twoDesks();
  step(one, id, "confirmed");
  await one.push();
  await other.pull();
  cancelAppointment(one.desk, { appointmentId: id });
  await one.push();
  await other.pull();
  expect([seen(other, id).status, other.feed()]).toEqual(["cancelled", ["deletedInGoogle"]]);
  step(one, id, "booked");
  await one.push();
  await other.pull();
  expect([seen(other, id), listOwed(other.store.reader)]).toEqual([seen(one, id), []]);
});

test("[MD2] one that has arrived and is cancelled at a desk is cancelled at every desk, and what was moved meanwhile is told", async () => {
  const { one, other, id } = await twoDesks();
  const third = await aSecondDesk(one);
  step(one, id, "arrived");
  await one.push();
  await other.pull();
  await third.pull();
  cancelAppointment(other.desk, { appointmentId: id });
  moveHere(one, id, { hour: 11 });
  other.sandbox.control.clearRequests();
  await other.push();
  expect(other.asked()).toEqual(["PUT"]);
  await one.push();
  for (const it of [one, other, third]) await it.pull();
  for (const it of [one, other, third]) await it.push();
  expect([one, other, third].map((it) => [seen(it, id).status, listOwed(it.store.reader)])).toEqual([
    ["cancelled", []],
    ["cancelled", []],
    ["cancelled", []],
  ]);
  expect([
    one.event(id)?.["status"],
    one.feed().toSorted(),
    third.feed(),
    listConflicts(one.store.reader),
  ]).toEqual(["cancelled", ["deletedInGoogle", "lostToCancellation"], ["deletedInGoogle"], []]);
});

test("[MD2] in the room at one desk and cancelled at another at once: the ladder decides, it takes place at both", async () => {
  const { one, other, id } = await twoDesks();
  step(one, id, "arrived");
  await one.push();
  await other.pull();
  cancelAppointment(other.desk, { appointmentId: id });
  step(one, id, "inRoom");
  await other.push();
  await one.push();
  await one.push();
  await other.pull();
  expect([one, other].map((it) => [seen(it, id).status, listOwed(it.store.reader)])).toEqual([
    ["inRoom", []],
    ["inRoom", []],
  ]);
  expect(one.event(id)?.["status"]).toBe("confirmed");
});

for (const first of ["keller", "brunner"] as const)
  test(`[PU6] another desk gives an appointment to another practitioner: it follows, whichever calendar is read first (${first})`, async () => {
    const { one, other, id } = await twoDesks();
    moveHere(one, id, { hour: 9, practitionerId: one.clinic.brunner });
    await one.push();
    const calendars = [other.keller, other.brunner];
    for (const calendar of first === "keller" ? calendars : calendars.toReversed())
      await other.pull(calendar);
    await other.pull();
    one.sandbox.control.clearRequests();
    await other.push();
    expect([seen(other, id), blocksOf(other), listOwed(other.store.reader), other.asked()]).toEqual([
      seen(one, id),
      [],
      [],
      [],
    ]);
    expect(seen(other, id).practitionerId).toBe(other.clinic.brunner);
    moveHere(other, id, { hour: 13, practitionerId: other.clinic.brunner });
    await other.push();
    await one.pull(one.brunner);
    expect(seen(one, id).startsAt).toBe(soon(one.desk, 13));
  });

for (const when of ["before it hears of the other's", "once it is asked about the two"] as const)
  test(`[PU5] a move at another desk that a cancellation here overrules is told here: cancelled ${when}`, async () => {
    const { one, other, id } = await twoDesks();
    moveHere(one, id, { hour: 11 });
    moveHere(other, id, { hour: 14 });
    await other.push();
    if (when === "once it is asked about the two") await one.push();
    cancelAppointment(one.desk, { appointmentId: id });
    await one.push();
    await other.pull();
    expect([one, other].map((it) => [seen(it, id).status, it.feed(), listOwed(it.store.reader)])).toEqual([
      ["cancelled", ["lostToCancellation"], []],
      ["cancelled", ["deletedInGoogle"], []],
    ]);
  });

test("[MD2] given a status here while another desk cancels it, it takes place with what its event said in the end", async () => {
  const { one, other, id } = await twoDesks();
  step(other, id, "confirmed");
  step(one, id, "arrived");
  await one.push();
  one.inGoogle(id, atHour(one.desk, 15));
  await one.pull();
  cancelAppointment(one.desk, { appointmentId: id });
  await one.push();
  await other.pull();
  await other.push();
  await one.pull();
  await one.push();
  const takesPlace = { startsAt: soon(one.desk, 15), status: "confirmed" };
  expect([seen(other, id), seen(one, id), startOf(one.event(id)), listOwed(one.store.reader)]).toMatchObject([
    takesPlace,
    takesPlace,
    "15:00",
    [],
  ]);
});

test("[MG6] a deletion in Google cancels as before, and a cancellation at a desk too", async () => {
  const { one, other, id } = await twoDesks();
  const next = one.book({ startsAt: soon(one.desk, 12) });
  await one.push();
  await other.pull();
  one.inGoogle(id, null);
  cancelAppointment(one.desk, { appointmentId: next });
  await one.push();
  await other.pull();
  expect([seen(other, id).status, seen(other, next).status]).toEqual(["cancelled", "cancelled"]);
});
