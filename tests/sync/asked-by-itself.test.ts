import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { aPulledDesk, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, type SyncingDesk } from "../support/syncing-desk.ts";

/** Somebody in Google gives the event to Dr. Brunner's calendar. */
async function give(it: SyncingDesk, appointmentId: SentDesk["id"]): Promise<void> {
  const eventId = eventIdOf({ appointmentId, generation: 0 });
  await it.context().client.moveEvent({ calendarId: it.keller, eventId }, it.brunner);
}

/** A visit whose event was made without the desk's hearing of it. */
async function unheard(): Promise<SentDesk> {
  const it = await aSyncingDesk();
  await it.pull();
  await it.pull(it.brunner);
  const path = "/events";
  it.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "POST", path }, times: 1 });
  const id = it.book();
  await it.push();
  it.clock.advance(16 * 60_000);
  return { ...it, id };
}

async function settle(it: SentDesk): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await it.pull();
    await it.pull(it.brunner);
    await it.push();
    it.clock.advance(16 * 60_000);
  }
}

function outcome(it: SentDesk) {
  const { status, practitionerId } = it.appointment(it.id);
  return {
    status,
    isBrunners: practitionerId === it.clinic.brunner,
    isLinkedThere: findLink(it.store.reader, it.id)?.calendarId === it.brunner,
    events: [it.event(it.id, { calendarId: it.brunner })?.["status"], it.event(it.id)?.["status"]],
    waiting: listConflicts(it.store.reader).length,
    owed: listOwed(it.store.reader).length,
  };
}

const AT_BRUNNERS = {
  status: "booked",
  isBrunners: true,
  isLinkedThere: true,
  events: ["confirmed", "cancelled"],
  waiting: 0,
  owed: 0,
};

for (const first of ["pushed", "pulled", "pulled there"] as const)
  test(`[MD2] given to a colleague's calendar in Google before this desk had seen it: the visit goes along (${first} first)`, async () => {
    const it = await unheard();
    await give(it, it.id);
    if (first === "pushed") await it.push();
    if (first === "pulled there") await it.pull(it.brunner);
    await settle(it);
    expect([outcome(it), it.event(it.id, { generation: 1 })]).toEqual([AT_BRUNNERS, undefined]);
  });

test("[MD2] given to a colleague's calendar in Google and changed here: nobody is asked about a deletion", async () => {
  const it = await aPulledDesk();
  await it.pull(it.brunner);
  await give(it, it.id);
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  const asked = listConflicts(it.store.reader).length;
  await settle(it);
  expect([asked, outcome(it), startOf(it.event(it.id, { calendarId: it.brunner }))]).toEqual([
    0,
    AT_BRUNNERS,
    "11:00",
  ]);
});

test("[MG6] deleted in Google after the first request had arrived and a later change had not: a person chooses", async () => {
  const it = await unheard();
  moveHere(it, it.id, { hour: 11 });
  it.sandbox.control.addFault({ kind: "offline", match: { method: "POST" }, times: 1 });
  await it.push();
  it.inGoogle(it.id, null);
  await settle(it);
  const asked = outcome(it);
  resolveConflict(it.desk, { appointmentId: it.id, keep: "ours" });
  await settle(it);
  expect([asked, outcome(it), startOf(it.event(it.id))]).toMatchObject([
    { status: "booked", waiting: 1 },
    { status: "booked", waiting: 0, owed: 0 },
    "11:00",
  ]);
});

test("[MG1] brought back in Google as it was, while it is booked again here at another time: the event moves", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  moveHere(it, it.id, { hour: 11 });
  it.inGoogle(it.id, { status: "confirmed" });
  await settle(it);
  expect([outcome(it), startOf(it.event(it.id))]).toMatchObject([
    { status: "booked", waiting: 0, owed: 0 },
    "11:00",
  ]);
});

test("[MG5] brought back and moved in Google, moved here, and cancelled while a person is asked: the event goes", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  moveHere(it, it.id, { hour: 11 });
  it.inGoogle(it.id, { status: "confirmed", ...atHour(it.desk, 15) });
  await it.push();
  const asked = listConflicts(it.store.reader).length;
  cancelAppointment(it.desk, { appointmentId: it.id });
  await settle(it);
  expect([asked, outcome(it), it.feed()]).toMatchObject([
    1,
    { status: "cancelled", events: [undefined, "cancelled"], waiting: 0, owed: 0 },
    ["lostToCancellation"],
  ]);
});

test("[PL6] an earlier request that is taken for a new one puts the event back: ours is written again", async () => {
  const it = await aPulledDesk();
  moveHere(it, it.id, { hour: 11 });
  const eventId = eventIdOf({ appointmentId: it.id, generation: 0 });
  const first = await it.context().client.getEvent({ calendarId: it.keller, eventId });
  await it.push();
  it.sandbox.control.addFault({ kind: "duplicateIdAccepted", match: { method: "POST" }, times: 1 });
  const { etag: _etag, updated: _updated, ...again } = first;
  await it.context().client.insertEvent(it.keller, again);
  await settle(it);
  expect([outcome(it), startOf(it.event(it.id))]).toMatchObject([
    { status: "booked", waiting: 0, owed: 0 },
    "11:00",
  ]);
});

test("[MG6] could not be taken to a colleague, deleted in Google meanwhile, and given back here: a person chooses", async () => {
  const it = await aPulledDesk();
  await it.pull(it.brunner);
  it.sandbox.control.addFault({ kind: "offline", match: { method: "POST" }, times: 1 });
  moveHere(it, it.id, { hour: 11, practitionerId: it.clinic.brunner });
  await it.push();
  it.inGoogle(it.id, null);
  moveHere(it, it.id, { hour: 11 });
  await settle(it);
  expect(outcome(it)).toMatchObject({ status: "booked", isBrunners: false, waiting: 1 });
});

test("[PU5] cancelled before this desk could see the event, which is moved in Google: it goes, and the move is told", async () => {
  const it = await unheard();
  cancelAppointment(it.desk, { appointmentId: it.id });
  it.sandbox.control.addFault({ kind: "staleRead", match: { method: "GET", path: "/events/" }, times: 1 });
  await it.push();
  it.inGoogle(it.id, atHour(it.desk, 15));
  await settle(it);
  expect([outcome(it), it.feed()]).toMatchObject([
    { status: "cancelled", events: [undefined, "cancelled"], owed: 0 },
    ["lostToCancellation"],
  ]);
});
