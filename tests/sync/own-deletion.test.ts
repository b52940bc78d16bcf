import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { GoogleEvent } from "../../main/google/wire.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { insertPractitioner } from "../../main/store/practitioners.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { toldProperties } from "../../main/sync/event-properties.ts";
import { PractitionerId } from "../../shared/ids.ts";
import { aPulledDesk, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";
import { atHour, type SyncingDesk } from "../support/syncing-desk.ts";

/** A third practitioner, who has no calendar. */
function addGrob({ desk, store }: SyncingDesk): PractitionerId {
  const id = PractitionerId.parse(desk.newId());
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  store.write((writer) =>
    insertPractitioner(writer, { id, name: "Dr. Grob", colour: "pink", ...noCalendar }),
  );
  return id;
}

/** Until both sides have nothing more to say. */
async function settle(it: SentDesk): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    it.clock.advance(16 * 60_000);
    await it.pull();
    await it.push();
  }
}

function outcome(it: SentDesk) {
  const { status, practitionerId } = it.appointment(it.id);
  const isKellers = practitionerId === it.clinic.keller;
  return { status, isKellers, event: it.event(it.id)?.["status"], owed: listOwed(it.store.reader).length };
}

for (const first of ["pushed", "pulled"] as const) {
  test(`[PU5] deleted from here without an answer, then booked again: it takes place, and its event is back (${first} first)`, async () => {
    const it = await aPulledDesk();
    it.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "DELETE" }, times: 1 });
    cancelAppointment(it.desk, { appointmentId: it.id });
    await it.push();
    setStatus(it.desk, { appointmentId: it.id, status: "booked" });
    it.clock.advance(16 * 60_000);
    if (first === "pushed") await it.push();
    await settle(it);
    expect([outcome(it), it.feed()]).toEqual([
      { status: "booked", isKellers: true, event: "confirmed", owed: 0 },
      [],
    ]);
  });

  test(`[PU6] taken away for one without a calendar without an answer, then given back: it stays with whom it was given to (${first} first)`, async () => {
    const it = await aPulledDesk();
    const grob = addGrob(it);
    it.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "PUT" }, times: 1 });
    moveHere(it, it.id, { hour: 9, practitionerId: grob });
    await it.push();
    moveHere(it, it.id, { hour: 9 });
    it.clock.advance(16 * 60_000);
    if (first === "pushed") await it.push();
    await settle(it);
    expect([outcome(it), it.feed()]).toEqual([
      { status: "booked", isKellers: true, event: "confirmed", owed: 0 },
      [],
    ]);
  });
}

test("[PU7] what a deletion without an answer may still strike is written again, so that it comes too late", async () => {
  const it = await aPulledDesk();
  it.sandbox.control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 1 });
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  const etag = it.event(it.id)?.["etag"];
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  it.clock.advance(16 * 60_000);
  await it.push();
  expect([it.event(it.id)?.["etag"] === etag, outcome(it)]).toEqual([
    false,
    { status: "booked", isKellers: true, event: "confirmed", owed: 0 },
  ]);
});

test("[PU5] moved and deleted in Google after a deletion from here that never arrived, then booked again and changed: a person chooses", async () => {
  const it = await aPulledDesk();
  it.sandbox.control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 1 });
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  moveHere(it, it.id, { hour: 11 });
  it.inGoogle(it.id, atHour(it.desk, 15));
  it.inGoogle(it.id, null);
  it.clock.advance(16 * 60_000);
  await it.push();
  expect([listConflicts(it.store.reader).length, outcome(it)]).toEqual([
    1,
    { status: "booked", isKellers: true, event: "cancelled", owed: 1 },
  ]);
});

test("[PL6] a page that lags behind does not bring back what was taken away for one without a calendar", async () => {
  const it = await aPulledDesk();
  moveHere(it, it.id, { hour: 10 });
  await it.push();
  moveHere(it, it.id, { hour: 11, practitionerId: addGrob(it) });
  await it.push();
  it.sandbox.control.addFault({ kind: "staleRead", match: { method: "GET" }, times: 1 });
  await settle(it);
  expect([outcome(it), it.feed()]).toEqual([
    { status: "booked", isKellers: false, event: "cancelled", owed: 0 },
    [],
  ]);
});

test("[OB2] cancelled, then booked again and given to one without a calendar before it was sent: nothing is owed", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  it.sandbox.control.purgeEvent({
    calendarId: it.keller,
    eventId: eventIdOf({ appointmentId: it.id, generation: 0 }),
  });
  it.sandbox.control.addFault({ kind: "offline", match: { method: "PATCH" }, times: 1 });
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  await it.push();
  moveHere(it, it.id, { hour: 9, practitionerId: addGrob(it) });
  await settle(it);
  expect(outcome(it)).toEqual({ status: "booked", isKellers: false, event: "cancelled", owed: 0 });
});

test("[PU5] one who had arrived is cancelled: brought back in Google the event says what somebody had made of it", async () => {
  const it = await aPulledDesk();
  setStatus(it.desk, { appointmentId: it.id, status: "arrived" });
  await it.push();
  it.inGoogle(it.id, atHour(it.desk, 15));
  cancelAppointment(it.desk, { appointmentId: it.id });
  await settle(it);
  it.inGoogle(it.id, { status: "confirmed" });
  await settle(it);
  const told = toldProperties(GoogleEvent.parse(it.event(it.id))).status;
  expect([outcome(it), startOf(it.event(it.id)), told, it.feed()]).toEqual([
    { status: "booked", isKellers: true, event: "confirmed", owed: 0 },
    "15:00",
    "booked",
    ["restoredInGoogle", "lostToCancellation"],
  ]);
});

test("[MG6] deleted in Google before it could be taken away for one without a calendar: a person chooses", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, null);
  moveHere(it, it.id, { hour: 9, practitionerId: addGrob(it) });
  await it.push();
  expect([listConflicts(it.store.reader).length, it.appointment(it.id).status]).toEqual([1, "booked"]);
});
