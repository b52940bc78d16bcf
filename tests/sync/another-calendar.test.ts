import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { requeueInFlight } from "../../main/store/due-entries.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { change } from "../../main/store/sql.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { instantNow } from "../../shared/time.ts";
import { ALL_SENT, aPulledDesk, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";

/** Anna's visit at 09:00 is Dr. Brunner's from now on. */
async function aHandedOver(): Promise<SentDesk> {
  const it = await aPulledDesk();
  await it.pull(it.brunner);
  it.sandbox.control.clearRequests();
  moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  return it;
}

/** Where live events of the appointment are, whatever their ids. */
function live(it: SentDesk): string[] {
  const of = (calendarId: SentDesk["keller"], name: string) =>
    it.sandbox.control
      .events(calendarId)
      .filter(({ status }) => status !== "cancelled")
      .map((event) => `${name} ${startOf(event)}`);
  return [...of(it.keller, "Keller"), ...of(it.brunner, "Brunner")];
}

/** Pulls both calendars, waits out whatever holds the queue back, and sends the rest. */
async function settle(it: SentDesk): Promise<void> {
  await it.pull();
  await it.pull(it.brunner);
  for (let round = 0; round < 4; round += 1) {
    it.clock.advance(16 * 60_000);
    await it.push();
  }
  await it.pull();
  await it.pull(it.brunner);
}

/** What is left once all is quiet. */
function outcome(it: SentDesk) {
  return {
    live: live(it),
    owed: listOwed(it.store.reader).length,
    leaving: findLink(it.store.reader, it.id)?.leaving,
    status: it.appointment(it.id).status,
    feed: it.feed(),
  };
}
const HANDED_OVER = { live: ["Brunner 09:00"], owed: 0, leaving: null, status: "booked", feed: [] };

function refuseToMove(it: SentDesk): void {
  it.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "cannotChangeOrganizer",
    match: { path: "/move" },
  });
}

test("[PU6] another practitioner's calendar: Google takes the event there under its id, and what else changed follows", async () => {
  const it = await aHandedOver();
  const report = await it.push();
  const event = it.event(it.id, { calendarId: it.brunner });
  expect([
    report,
    it.asked(),
    event,
    it.event(it.id)?.["status"],
    findLink(it.store.reader, it.id),
  ]).toMatchObject([
    { sent: 1, ...ALL_SENT },
    ["POST", "PUT"],
    { status: "confirmed", extendedProperties: { private: { practitionerId: it.clinic.brunner } } },
    "cancelled",
    { calendarId: it.brunner, leaving: null, etag: event?.["etag"], generation: 0 },
  ]);
  await settle(it);
  expect(outcome(it)).toEqual(HANDED_OVER);
});

test("[PU6] what somebody wrote into the event before it was moved comes along", async () => {
  const it = await aHandedOver();
  it.inGoogle(it.id, { location: "Room 2", description: "Check-up\n079 123 45 67\n\nFasting." });
  await it.push();
  const event = it.event(it.id, { calendarId: it.brunner });
  expect([event?.["location"], it.appointment(it.id).note, it.feed(), it.asked()]).toEqual([
    "Room 2",
    "Fasting.",
    ["noteChanged"],
    ["POST", "PUT"],
  ]);
});

const FAULTS = [
  ["the move never arrived", { kind: "offline", match: { path: "/move" } }],
  ["the answer to the move was lost", { kind: "resetAfterEffect", match: { path: "/move" } }],
  ["the answer to the move broke off", { kind: "resetMidBody", match: { path: "/move" } }],
  ["the move was delivered twice", { kind: "duplicateDelivery", match: { path: "/move" } }],
  ["the move was answered with an error", { kind: "status", status: 503, match: { path: "/move" } }],
  ["what else changed never arrived", { kind: "offline", match: { method: "PUT" } }],
  ["the answer to what else changed was lost", { kind: "resetAfterEffect", match: { method: "PUT" } }],
] as const;

for (const [what, fault] of FAULTS) {
  test(`[PU6] ${what}: neither two events nor none`, async () => {
    const it = await aHandedOver();
    it.sandbox.control.addFault({ ...fault, times: 1 });
    await it.push();
    await it.pull();
    await it.pull(it.brunner);
    expect([live(it).length, it.feed(), it.appointment(it.id).status]).toEqual([1, [], "booked"]);
    await settle(it);
    expect(outcome(it)).toEqual(HANDED_OVER);
  });

  test(`[PU6] ${what}, and the program ended: neither two events nor none`, async () => {
    const it = await aHandedOver();
    it.sandbox.control.addFault({ ...fault, times: 1 });
    await it.push();
    it.store.write((writer) => {
      change(writer, "UPDATE outbox SET state = 'inFlight', due_at = @now", { now: instantNow(it.clock) });
      requeueInFlight(writer);
    });
    await settle(it);
    expect(outcome(it)).toEqual(HANDED_OVER);
  });

  test(`[PU6] ${what}, and the visit was cancelled: no event is left`, async () => {
    const it = await aHandedOver();
    it.sandbox.control.addFault({ ...fault, times: 1 });
    await it.push();
    cancelAppointment(it.desk, { appointmentId: it.id });
    await settle(it);
    expect(outcome(it)).toEqual({ ...HANDED_OVER, live: [], status: "cancelled" });
  });

  test(`[PU6] ${what}, and the visit went back: the event is back as well`, async () => {
    const it = await aHandedOver();
    it.sandbox.control.addFault({ ...fault, times: 1 });
    await it.push();
    moveHere(it, it.id, { hour: 11 });
    await settle(it);
    expect(outcome(it)).toEqual({ ...HANDED_OVER, live: ["Keller 11:00"] });
  });
}

test("[PU6] while the answer to the move is missing, a full pull finds nothing deleted", async () => {
  const it = await aHandedOver();
  it.sandbox.control.addFault({ kind: "offline", match: { path: "/move" }, times: 1 });
  await it.push();
  it.sandbox.control.expireSyncTokens();
  await it.pull();
  await it.pull(it.brunner);
  expect([it.appointment(it.id).status, it.feed()]).toEqual(["booked", []]);
  await settle(it);
  expect(outcome(it)).toEqual(HANDED_OVER);
});

test("[PU6] an event that Google will not move is made there, then deleted here", async () => {
  const it = await aHandedOver();
  refuseToMove(it);
  const report = await it.push();
  expect([
    report,
    it.asked(),
    it.event(it.id)?.["status"],
    it.event(it.id, { calendarId: it.brunner, generation: 1 })?.["status"],
  ]).toEqual([{ sent: 1, ...ALL_SENT }, ["DELETE", "GET", "GET", "POST", "POST"], "cancelled", "confirmed"]);
  await settle(it);
  expect(outcome(it)).toEqual(HANDED_OVER);
});

const FAULTS_OF_TWO_STEPS = [
  ["the insert never arrived", { kind: "offline", match: { method: "POST", path: "/events" }, after: 2 }],
  [
    "the answer to the insert was lost",
    { kind: "resetAfterEffect", match: { method: "POST", path: "/events" }, after: 2 },
  ],
  ["the deletion never arrived", { kind: "offline", match: { method: "DELETE" } }],
  ["the answer to the deletion was lost", { kind: "resetAfterEffect", match: { method: "DELETE" } }],
] as const;

for (const [what, fault] of FAULTS_OF_TWO_STEPS)
  test(`[PU6] insert there, delete here; ${what}: neither two events nor none`, async () => {
    const it = await aHandedOver();
    refuseToMove(it);
    it.sandbox.control.addFault({ ...fault, times: 1 });
    await it.push();
    expect([live(it).length > 0, await it.pull(), await it.pull(it.brunner), it.feed()]).toMatchObject([
      true,
      { kind: "pulled" },
      { kind: "pulled" },
      [],
    ]);
    await settle(it);
    expect(outcome(it)).toEqual(HANDED_OVER);
  });

test("[PU6] moved back before the event here was deleted: the event is back as well", async () => {
  const it = await aHandedOver();
  refuseToMove(it);
  it.sandbox.control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 1 });
  await it.push();
  moveHere(it, it.id, { hour: 9 });
  await settle(it);
  expect(outcome(it)).toEqual({ ...HANDED_OVER, live: ["Keller 09:00"] });
});

test("[PU6] deleted in Google before it was moved here: nobody decides but a person", async () => {
  const it = await aHandedOver();
  it.inGoogle(it.id, null);
  await settle(it);
  expect([live(it), it.appointment(it.id).status, listOwed(it.store.reader).length]).toEqual([
    [],
    "booked",
    1,
  ]);
});

test("[PU6] taken to a colleague without an answer, and back: a request that comes late takes nothing away again", async () => {
  const it = await aHandedOver();
  it.sandbox.control.addFault({ kind: "offline", match: { path: "/move" }, times: 1 });
  await it.push();
  await settle(it);
  moveHere(it, it.id, { hour: 10 });
  await settle(it);
  const eventId = eventIdOf({ appointmentId: it.id, generation: 0 });
  const late = it.context().client.moveEvent({ calendarId: it.keller, eventId }, it.brunner);
  await expect(late).rejects.toMatchObject({ code: "deleted" });
  await settle(it);
  expect([live(it).length, it.appointment(it.id).practitionerId, it.feed()]).toEqual([
    1,
    it.clinic.keller,
    [],
  ]);
});
