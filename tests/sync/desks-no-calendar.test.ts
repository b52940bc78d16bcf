import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { insertPractitioner } from "../../main/store/practitioners.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { type AppointmentId, PractitionerId } from "../../shared/ids.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, blocksOf, moveHere, startOf } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";

interface TwoDesks {
  readonly one: SyncingDesk;
  readonly other: SyncingDesk;
  readonly id: AppointmentId;
  /** Has no calendar. */
  readonly grob: PractitionerId;
}

/** Two desks that know the same appointment, at 09:00 with Dr. Keller, and Dr. Grob. */
async function twoDesks({ knownTo }: { readonly knownTo: "both" | "one" }): Promise<TwoDesks> {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  const grob = PractitionerId.parse(one.desk.newId());
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  for (const { store } of knownTo === "both" ? [one, other] : [one])
    store.write((writer) =>
      insertPractitioner(writer, { id: grob, name: "Dr. Grob", colour: "pink", ...noCalendar }),
    );
  await other.pull();
  await one.pull();
  one.sandbox.control.clearRequests();
  return { one, other, id: one.id, grob };
}

/** What matters of an appointment to both desks. */
function seen(it: SyncingDesk, id: AppointmentId) {
  const { startsAt, status, note, practitionerId } = it.appointment(id);
  return { startsAt, status, note, practitionerId };
}

test("[PU6] given to a practitioner without a calendar, it is with that one at every desk and cancelled at none", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  const pushed = one.asked();
  await other.pull();
  await other.push();
  await one.pull();
  await one.push();
  expect([pushed, one.event(id)?.["status"], seen(other, id), other.feed().toSorted()]).toEqual([
    ["PUT"],
    "cancelled",
    { startsAt: soon(one.desk, 10), status: "booked", note: "", practitionerId: grob },
    ["handedOver", "moved"],
  ]);
  expect([seen(one, id), one.feed(), listOwed(one.store.reader), listOwed(other.store.reader)]).toEqual([
    seen(other, id),
    [],
    [],
    [],
  ]);
});

test("[PU6] it comes back to a calendar from another desk than the one that took it away", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  moveHere(other, id, { hour: 13 });
  await other.push();
  await one.pull();
  await one.push();
  await other.pull();
  expect([seen(one, id), startOf(one.event(id)), one.event(id)?.["status"], blocksOf(one)]).toEqual([
    { startsAt: soon(one.desk, 13), status: "booked", note: "", practitionerId: one.clinic.keller },
    "13:00",
    "confirmed",
    [],
  ]);
  expect([seen(other, id), listConflicts(one.store.reader), listOwed(one.store.reader)]).toEqual([
    seen(one, id),
    [],
    [],
  ]);
  one.inGoogle(id, null);
  await other.pull();
  expect(seen(other, id).status).toBe("cancelled");
});

test("[PU6] what one desk changes while nobody's calendar has it reaches the others", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  changeNote(other.desk, { appointmentId: id, note: "brings the X-ray" });
  moveHere(one, id, { hour: 14, practitionerId: grob });
  await other.push();
  await one.push();
  await other.pull();
  const both = {
    startsAt: soon(one.desk, 14),
    status: "booked",
    note: "brings the X-ray",
    practitionerId: grob,
  };
  expect([
    seen(one, id),
    seen(other, id),
    one.event(id)?.["status"],
    one.feed(),
    other.feed().toSorted(),
  ]).toEqual([both, both, "cancelled", ["noteChanged"], ["handedOver", "moved", "moved"]]);
});

test("[PU6] cancelled while nobody's calendar has it, it is cancelled at every desk", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  cancelAppointment(other.desk, { appointmentId: id });
  await other.push();
  await one.pull();
  await one.push();
  expect([seen(one, id).status, listOwed(one.store.reader), listOwed(other.store.reader)]).toEqual([
    "cancelled",
    [],
    [],
  ]);
});

test("[PU6] booked again with somebody who has no calendar, it takes place at every desk", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  cancelAppointment(one.desk, { appointmentId: id });
  await one.push();
  await one.pull();
  await other.pull();
  setStatus(other.desk, { appointmentId: id, status: "booked" });
  moveHere(other, id, { hour: 16, practitionerId: grob });
  await other.push();
  await one.pull();
  await one.push();
  await other.pull();
  expect([seen(one, id), one.event(id)?.["status"], listOwed(one.store.reader)]).toEqual([
    { startsAt: soon(one.desk, 16), status: "booked", note: "", practitionerId: grob },
    "cancelled",
    [],
  ]);
  expect(seen(other, id)).toEqual(seen(one, id));
});

test("[PU6] given to a calendar again at one desk and changed at the other meanwhile, both stand", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  changeNote(other.desk, { appointmentId: id, note: "brings the X-ray" });
  await other.push();
  moveHere(one, id, { hour: 10, practitionerId: one.clinic.brunner });
  await one.push();
  await one.push();
  await other.pull();
  await other.pull(other.brunner);
  const both = {
    startsAt: soon(one.desk, 10),
    status: "booked",
    note: "brings the X-ray",
    practitionerId: one.clinic.brunner,
  };
  const event = one.event(id, { calendarId: one.brunner });
  expect([seen(one, id), seen(other, id), event?.["status"], listOwed(one.store.reader)]).toEqual([
    both,
    both,
    "confirmed",
    [],
  ]);
});

test("[PU6] brought back in Google it is with the practitioner of that calendar again", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  one.inGoogle(id, { status: "confirmed" });
  changeNote(one.desk, { appointmentId: id, note: "brings the X-ray" });
  await one.push();
  await other.pull();
  const both = {
    startsAt: soon(one.desk, 10),
    status: "booked",
    note: "brings the X-ray",
    practitionerId: one.clinic.keller,
  };
  expect([seen(one, id), seen(other, id), one.event(id)?.["status"]]).toEqual([both, both, "confirmed"]);
  one.inGoogle(id, null);
  await one.pull();
  expect(seen(one, id).status).toBe("cancelled");
});

test("[PU6] given on twice while a desk was away, in the end to somebody without a calendar, it is with that one there too", async () => {
  for (const first of ["keller", "brunner"] as const) {
    const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
    await other.pull(other.brunner);
    moveHere(one, id, { hour: 9, practitionerId: one.clinic.brunner });
    await one.push();
    await one.pull(one.brunner);
    moveHere(one, id, { hour: 10, practitionerId: grob });
    await one.push();
    const second = first === "keller" ? "brunner" : "keller";
    await other.pull(other[first]);
    await other.pull(other[second]);
    await other.push();
    expect([seen(other, id), listOwed(other.store.reader), one.feed()]).toEqual([seen(one, id), [], []]);
    expect(seen(one, id)).toMatchObject({ status: "booked", practitionerId: grob });
  }
});

test("[PU6] once Google's bin was emptied it goes on at each desk by itself", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  one.sandbox.control.purgeEvent({
    calendarId: one.keller,
    eventId: eventIdOf({ appointmentId: id, generation: 0 }),
  });
  moveHere(one, id, { hour: 11, practitionerId: grob });
  await one.push();
  await one.pull();
  const alone = [seen(one, id).startsAt, listOwed(one.store.reader)];
  moveHere(one, id, { hour: 12, practitionerId: one.clinic.keller });
  await one.push();
  await other.pull();
  expect([alone, seen(other, id).startsAt, seen(other, id).practitionerId]).toEqual([
    [soon(one.desk, 11), []],
    soon(one.desk, 12),
    one.clinic.keller,
  ]);
});

test("[PU6] where the practitioner is not known it stays as it was, without its event", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "one" });
  moveHere(one, id, { hour: 9, practitionerId: grob });
  await one.push();
  await other.pull();
  await other.push();
  expect([
    seen(other, id).practitionerId,
    seen(other, id).status,
    findLink(other.store.reader, id)?.state,
    other.feed(),
    listOwed(other.store.reader),
  ]).toEqual([other.clinic.keller, "booked", "unlinked", ["unlinked"], []]);
});

test("[PU6] that it has gone to somebody without a calendar is known though the answer was lost", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 9, practitionerId: grob });
  one.sandbox.control.addFault({ kind: "resetAfterEffect", match: { path: "/events" }, times: 1 });
  await one.push();
  one.clock.advance(60_000);
  await one.pull();
  await one.push();
  await other.pull();
  expect([seen(one, id), one.feed(), listConflicts(one.store.reader), listOwed(one.store.reader)]).toEqual([
    { startsAt: soon(one.desk, 9), status: "booked", note: "", practitionerId: grob },
    [],
    [],
    [],
  ]);
  expect(seen(other, id)).toEqual(seen(one, id));
});

test("[PU6] moved at another desk meanwhile, two times with one practitioner are asked about, and nothing is cancelled", async () => {
  const { one, other, id, grob } = await twoDesks({ knownTo: "both" });
  moveHere(one, id, { hour: 10, practitionerId: grob });
  moveHere(other, id, { hour: 15 });
  await one.push();
  await other.push();
  await other.pull();
  expect([
    seen(one, id).startsAt,
    seen(other, id).status,
    listConflicts(other.store.reader).map(({ theirs }) => theirs?.held.startsAt),
  ]).toEqual([soon(one.desk, 10), "booked", [soon(one.desk, 10)]]);
});
