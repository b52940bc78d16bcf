import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aPulledDesk, blocksOf, moveHere, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, type SyncingDesk } from "../support/syncing-desk.ts";

/** How many live events both calendars hold. */
function live({ sandbox, keller, brunner }: SyncingDesk): number[] {
  return [keller, brunner].map(
    (calendar) => sandbox.control.events(calendar).filter(({ status }) => status !== "cancelled").length,
  );
}

/** Google says once that the deleted event cannot be written into any more, so that another one is made. */
function refuseToRevive({ sandbox }: SyncingDesk): void {
  const match = { method: "PATCH", path: "/events/" };
  sandbox.control.addFault({ kind: "status", status: 403, reason: "forbidden", match, times: 1 });
}

/** Two events: the first was brought back in Google after the appointment had got another one, which is on Dr. Brunner's calendar. */
async function twoEvents() {
  const it = await aPulledDesk();
  await it.pull(it.brunner);
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  it.inGoogle(it.id, { status: "confirmed" });
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  refuseToRevive(it);
  await it.push();
  await it.push();
  return it;
}

test("[PU2] of two events of one appointment the one that is not its own any more goes", async () => {
  const it = await twoEvents();
  const before = live(it);
  await it.pull();
  await it.push();
  await it.pull();
  expect([before, live(it), blocksOf(it), it.appointment(it.id).status, listOwed(it.store.reader)]).toEqual([
    [1, 1],
    [0, 1],
    [],
    "booked",
    [],
  ]);
});

test("[PU2] cancelled meanwhile, both go", async () => {
  const it = await twoEvents();
  await it.pull();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  await it.pull();
  expect([live(it), blocksOf(it), it.appointment(it.id).status, listOwed(it.store.reader)]).toEqual([
    [0, 0],
    [],
    "cancelled",
    [],
  ]);
});

test("[PU2] cancelled at a desk whose clock is behind before the other one is read, both go; what is brought back then stays, a block", async () => {
  const it = await aSyncingDesk({ googleClock: "desks" });
  const id = it.book();
  await it.push();
  for (const calendar of [it.keller, it.brunner]) await it.pull(calendar);
  it.clock.advance(60_000);
  cancelAppointment(it.desk, { appointmentId: id });
  await it.push();
  it.inGoogle(id, { status: "confirmed" });
  it.clock.advance(60_000);
  setStatus(it.desk, { appointmentId: id, status: "booked" });
  moveHere(it, id, { hour: 9, practitionerId: it.clinic.brunner });
  refuseToRevive(it);
  await it.push();
  await it.push();
  it.clock.advance(-60 * 60_000);
  cancelAppointment(it.desk, { appointmentId: id });
  it.clock.advance(61 * 60_000);
  await it.push();
  const before = live(it);
  await it.pull();
  await it.push();
  const after = live(it);
  it.clock.advance(60_000);
  it.inGoogle(id, { status: "confirmed" });
  await it.pull();
  await it.push();
  expect([before, after, live(it), blocksOf(it).length, it.appointment(id).status]).toEqual([
    [1, 0],
    [0, 0],
    [1, 0],
    1,
    "cancelled",
  ]);
  expect(listOwed(it.store.reader)).toEqual([]);
});

test("[PU2] an event that was made all the same, though it could not be seen for long, goes", async () => {
  const it = await aSyncingDesk();
  const path = "/events";
  it.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "POST", path }, times: 1 });
  it.sandbox.control.addFault({ kind: "staleRead", match: { method: "GET", path }, times: 4 });
  const id = it.book();
  for (let round = 0; round < 5; round += 1) {
    await it.push();
    it.clock.advance(16 * 60_000);
  }
  const before = live(it);
  await it.pull();
  await it.push();
  await it.pull();
  expect([before, live(it), it.event(id, { generation: 1 })?.["status"], blocksOf(it), it.feed()]).toEqual([
    [2, 0],
    [1, 0],
    "confirmed",
    [],
    [],
  ]);
});

test("[MG5] moved in Google before it goes, and here as well: a person chooses, and then it goes", async () => {
  const it = await twoEvents();
  moveHere(it, it.id, { hour: 11, practitionerId: it.clinic.brunner });
  await it.push();
  it.inGoogle(it.id, atHour(it.desk, 15));
  await it.push();
  await it.pull();
  await it.push();
  const asked = [listConflicts(it.store.reader).length, ...live(it)];
  resolveConflict(it.desk, { appointmentId: it.id, keep: "theirs" });
  await it.push();
  await it.push();
  const event = it.event(it.id, { calendarId: it.brunner, generation: 1 });
  expect([asked, live(it), startOf(event), listOwed(it.store.reader)]).toEqual([
    [1, 1, 1],
    [0, 1],
    "15:00",
    [],
  ]);
});

test("[MG2] moved in Google since it was let go, and the answer to the insert of the new one is lost: the visit moves", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  await it.pull();
  it.inGoogle(it.id, { status: "confirmed", ...atHour(it.desk, 15) });
  it.clock.advance(60_000);
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  refuseToRevive(it);
  it.sandbox.control.addFault({
    kind: "resetAfterEffect",
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  await it.push();
  await it.pull();
  const before = live(it);
  it.clock.advance(16 * 60_000);
  await it.push();
  await it.push();
  const event = it.event(it.id, { calendarId: it.brunner, generation: 1 });
  expect([before, live(it), startOf(event), it.appointment(it.id).startsAt.slice(11), it.feed()]).toEqual([
    [2, 0],
    [0, 1],
    "15:00",
    "15:00",
    ["moved", "deletedInGoogle"],
  ]);
  expect([listOwed(it.store.reader), listConflicts(it.store.reader), blocksOf(it)]).toEqual([[], [], []]);
});

test("[PL7] a copy that somebody made of an event, under another id, is left alone", async () => {
  const it = await aPulledDesk();
  const { extendedProperties, start, end } = it.event(it.id) ?? {};
  it.sandbox.control.insertEvent(it.keller, { extendedProperties, start, end });
  await it.pull();
  await it.push();
  expect([live(it), blocksOf(it).length, listOwed(it.store.reader)]).toEqual([[2, 0], 1, []]);
});
