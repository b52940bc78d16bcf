import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listOwed } from "../../main/store/outbox.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { moveHere } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";
import { twoDesksAndGrob } from "../support/two-desks.ts";

/** What matters of an appointment to both desks. */
function seen(it: SyncingDesk, id: AppointmentId) {
  const { startsAt, status, practitionerId } = it.appointment(id);
  return { startsAt, status, practitionerId };
}

test("[PU6] cancelled while nobody's calendar has it, and booked again on a calendar from another desk, it is with that practitioner at every desk", async () => {
  const { one, other, id, grob } = await twoDesksAndGrob();
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  moveHere(one, id, { hour: 10 });
  cancelAppointment(other.desk, { appointmentId: id });
  await other.push();
  await one.pull();
  setStatus(one.desk, { appointmentId: id, status: "booked" });
  await one.push();
  for (const { pull, push } of [other, one]) {
    await pull();
    await push();
  }
  const both = {
    startsAt: soon(one.desk, 10),
    status: "booked",
    practitionerId: one.clinic.keller,
  };
  expect([seen(one, id), seen(other, id), one.event(id)?.["status"]]).toEqual([both, both, "confirmed"]);
  expect([listOwed(one.store.reader), listOwed(other.store.reader)]).toEqual([[], []]);
});

test("[PU6] brought back in Google and cancelled at one desk before the others looked, it is cancelled at every desk", async () => {
  const { one, other, id, grob } = await twoDesksAndGrob();
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  one.inGoogle(id, { status: "confirmed" });
  await one.pull();
  cancelAppointment(one.desk, { appointmentId: id });
  await one.push();
  await other.pull();
  await other.push();
  await one.pull();
  expect([seen(one, id).status, seen(other, id).status, one.event(id)?.["status"]]).toEqual([
    "cancelled",
    "cancelled",
    "cancelled",
  ]);
});

test("[PU5] deleted in Google, booked again and moved here, it is cancelled by a desk that had booked it again first: what was moved is told", async () => {
  const { one, other, id, grob } = await twoDesksAndGrob();
  one.inGoogle(id, { status: "cancelled" });
  for (const it of [one, other]) await it.pull();
  for (const it of [one, other]) setStatus(it.desk, { appointmentId: id, status: "booked" });
  await one.push();
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  cancelAppointment(one.desk, { appointmentId: id });
  await one.push();
  moveHere(other, id, { hour: 14 });
  await other.push();
  expect([seen(other, id).status, other.feed().toSorted(), listOwed(other.store.reader)]).toEqual([
    "cancelled",
    ["deletedInGoogle", "deletedInGoogle", "lostToCancellation"],
    [],
  ]);
});
