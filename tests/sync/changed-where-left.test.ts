import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aPulledDesk, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";
import { atHour } from "../support/syncing-desk.ts";

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
