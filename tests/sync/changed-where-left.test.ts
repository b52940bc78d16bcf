import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { addDays, CivilDate } from "../../shared/time.ts";
import { aPulledDesk, blocksOf, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour } from "../support/syncing-desk.ts";

/** Anna's visit has an event on Dr. Brunner's calendar by now, and the one on Dr. Keller's is still to be deleted. */
async function leavingKeller({ hour }: { readonly hour: number }): Promise<SentDesk> {
  const it = await aPulledDesk();
  moveHere(it, it.id, { hour, practitionerId: it.clinic.brunner });
  it.sandbox.control.addFault({ kind: "status", status: 403, match: { path: "/move" } });
  it.sandbox.control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 1 });
  await it.push();
  it.clock.advance(61_000);
  return it;
}

function outcome(it: SentDesk) {
  const { startsAt, status, note } = it.appointment(it.id);
  return {
    desk: [startsAt.slice(11), status, note],
    left: it.event(it.id)?.["status"],
    event: startOf(it.event(it.id, { calendarId: it.brunner, generation: 1 })),
    feed: it.feed(),
    owed: listOwed(it.store.reader).length,
    leaving: findLink(it.store.reader, it.id)?.leaving,
  };
}
const DONE = { left: "cancelled", owed: 0, leaving: null };

test("[PU6] cancelled, and the event it left was changed in Google: it goes, and the feed says what was lost", async () => {
  const it = await leavingKeller({ hour: 9 });
  it.inGoogle(it.id, atHour(it.desk, 15));
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  expect(outcome(it)).toEqual({
    ...DONE,
    desk: ["09:00", "cancelled", ""],
    event: "09:00",
    feed: ["lostToCancellation"],
  });
});

test("[PU6] the event it left was moved in Google before it was deleted: the visit moves, with the new event", async () => {
  const it = await leavingKeller({ hour: 9 });
  it.inGoogle(it.id, atHour(it.desk, 15));
  await it.push();
  await it.push();
  expect(outcome(it)).toEqual({ ...DONE, desk: ["15:00", "booked", ""], event: "15:00", feed: ["moved"] });
});

for (const keep of ["ours", "theirs"] as const)
  test(`[PU6] moved here and, where it left, in Google: a person chooses (${keep})`, async () => {
    const it = await leavingKeller({ hour: 11 });
    it.inGoogle(it.id, atHour(it.desk, 15));
    await it.push();
    const asked = listConflicts(it.store.reader).map(({ theirs }) => theirs?.choice.startsAt.slice(11));
    const chosen = resolveConflict(it.desk, { appointmentId: it.id, keep });
    await it.push();
    await it.push();
    const hour = keep === "ours" ? "11:00" : "15:00";
    expect([asked, chosen, outcome(it)]).toEqual([
      ["15:00"],
      { kind: "resolved" },
      { ...DONE, desk: [hour, "booked", ""], event: hour, feed: [] },
    ]);
  });

test("[PU6] what else changed on the event it left is no reason to keep it", async () => {
  const it = await leavingKeller({ hour: 9 });
  it.inGoogle(it.id, { location: "Room 2" });
  await it.push();
  expect(outcome(it)).toEqual({ ...DONE, desk: ["09:00", "booked", ""], event: "09:00", feed: [] });
});

test.each([
  ["every day", { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] }, 3],
  ["all day", "allDay", 1],
] as const)(
  "[MG7] the event it left was made %s in Google before it was deleted: it stays there and blocks its time, beside the visit",
  async (_, made, blocks) => {
    const it = await leavingKeller({ hour: 9 });
    await it.pull();
    const day = it.appointment(it.id).startsAt.slice(0, 10);
    const side = (date: string) => ({ date, dateTime: null, timeZone: null });
    const next = addDays(CivilDate.parse(day), 1);
    it.inGoogle(it.id, made === "allDay" ? { start: side(day), end: side(next) } : made);
    await it.pull();
    await it.push();
    const before = blocksOf(it).length;
    await it.pull();
    expect([before, blocksOf(it).length, outcome(it)]).toEqual([
      blocks,
      blocks,
      { ...DONE, left: "confirmed", desk: ["09:00", "booked", ""], event: "09:00", feed: [] },
    ]);
  },
);

/** Anna's visit is given to Dr. Brunner, where no event could be made yet; the one it left is deleted in Google, and then one can. */
async function deletedBeforeMade(): Promise<SentDesk> {
  const desk = await aSyncingDesk({ googleClock: "desks" });
  const it = { ...desk, id: desk.book() };
  await it.push();
  for (const calendar of [it.keller, it.brunner]) await it.pull(calendar);
  it.clock.advance(61_000);
  moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  it.sandbox.control.addFault({ kind: "status", status: 403, match: { path: "/move" } });
  const path = `${encodeURIComponent(it.brunner)}/events`;
  it.sandbox.control.addFault({ kind: "offline", match: { method: "POST", path }, times: 1 });
  await it.push();
  it.inGoogle(it.id, null);
  it.clock.advance(61_000);
  await it.push();
  it.clock.advance(61_000);
  return it;
}

for (const keep of ["ours", "theirs"] as const)
  test(`[MG6] given to a colleague here, and deleted in Google before the colleague's calendar had it: a person chooses (${keep})`, async () => {
    const it = await deletedBeforeMade();
    const asked = listConflicts(it.store.reader).map(({ theirs }) => theirs);
    resolveConflict(it.desk, { appointmentId: it.id, keep });
    await it.push();
    const status = it.event(it.id, { calendarId: it.brunner, generation: 1 })?.["status"];
    expect([asked, status, outcome(it)]).toEqual([
      [null],
      keep === "ours" ? "confirmed" : "cancelled",
      {
        ...DONE,
        desk: ["09:00", keep === "ours" ? "booked" : "cancelled", ""],
        event: "09:00",
        feed: [],
      },
    ]);
  });

test("[MG6] what becomes of the new event meanwhile does not answer whether the visit takes place", async () => {
  const it = await deletedBeforeMade();
  const eventId = eventIdOf({ appointmentId: it.id, generation: 1 });
  it.sandbox.control.changeEvent({ calendarId: it.brunner, eventId }, atHour(it.desk, 15));
  await it.pull(it.brunner);
  const asked = listConflicts(it.store.reader).map(({ theirs }) => theirs);
  resolveConflict(it.desk, { appointmentId: it.id, keep: "ours" });
  await it.push();
  expect([asked, outcome(it)]).toEqual([
    [null],
    { ...DONE, desk: ["15:00", "booked", ""], event: "15:00", feed: ["moved"] },
  ]);
});

test("[MG6] a deletion of the new event takes the place of the question", async () => {
  const it = await deletedBeforeMade();
  const eventId = eventIdOf({ appointmentId: it.id, generation: 1 });
  it.sandbox.control.deleteEvent({ calendarId: it.brunner, eventId });
  await it.pull(it.brunner);
  await it.push();
  expect([listConflicts(it.store.reader), outcome(it)]).toEqual([
    [],
    { ...DONE, desk: ["09:00", "cancelled", ""], event: "09:00", feed: ["deletedInGoogle"] },
  ]);
});

test("[PU6] the event it left is deleted in Google once the new one is there: the visit takes place, and nobody is asked", async () => {
  const it = await leavingKeller({ hour: 9 });
  it.inGoogle(it.id, null);
  await it.push();
  expect([listConflicts(it.store.reader), outcome(it)]).toEqual([
    [],
    { ...DONE, desk: ["09:00", "booked", ""], event: "09:00", feed: [] },
  ]);
});
