import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { moveHere } from "../support/sent-desk.ts";
import { pullBoth, twoDesksAndGrob } from "../support/two-desks.ts";

test("[PU6] booked again with somebody who has no calendar, it is found though the token was refused", async () => {
  const { one, other, id, grob } = await twoDesksAndGrob();
  cancelAppointment(one.desk, { appointmentId: id });
  await one.push();
  await one.pull();
  await other.pull();
  setStatus(other.desk, { appointmentId: id, status: "booked" });
  moveHere(other, id, { hour: 16, practitionerId: grob });
  await other.push();
  one.sandbox.control.expireSyncTokens();
  await one.pull();
  const { status, practitionerId } = one.appointment(id);
  expect([status, practitionerId, listOwed(one.store.reader)]).toEqual(["booked", grob, []]);
});

test("[PU6] given on twice, in the end to somebody without a calendar, it is found though the tokens were refused", async () => {
  for (const first of ["keller", "brunner"] as const) {
    const { one, other, id, grob } = await twoDesksAndGrob();
    moveHere(one, id, { hour: 9, practitionerId: one.clinic.brunner });
    await one.push();
    moveHere(one, id, { hour: 10, practitionerId: grob });
    await one.push();
    other.sandbox.control.expireSyncTokens();
    await other.pull(other[first]);
    await other.pull(other[first === "keller" ? "brunner" : "keller"]);
    await other.push();
    const { status, practitionerId } = other.appointment(id);
    expect([status, practitionerId, listOwed(other.store.reader)]).toEqual(["booked", grob, []]);
  }
});

test("[PU6] given to a calendar again after the bin was emptied, it is there at a desk that knows that it was", async () => {
  const { one, other, id, grob } = await twoDesksAndGrob();
  moveHere(one, id, { hour: 10, practitionerId: grob });
  await one.push();
  await other.pull();
  const eventId = eventIdOf({ appointmentId: id, generation: 0 });
  one.sandbox.control.purgeEvent({ calendarId: one.keller, eventId });
  setStatus(other.desk, { appointmentId: id, status: "confirmed" });
  await other.push();
  moveHere(one, id, { hour: 10, practitionerId: one.clinic.keller });
  await one.push();
  await other.pull();
  await other.push();
  await one.pull();
  const live = one.event(id, { generation: 1 })?.["status"];
  const whose = [one, other].map((it) => it.appointment(id).practitionerId);
  expect([live, whose]).toEqual(["confirmed", [one.clinic.keller, one.clinic.keller]]);
});

test("[PU6] brought back in Google, given to a colleague's calendar and deleted there, it is cancelled though the tokens were refused", async () => {
  for (const first of ["keller", "brunner"] as const) {
    const { one, other, id, grob } = await twoDesksAndGrob();
    moveHere(one, id, { hour: 10, practitionerId: grob });
    await one.push();
    await pullBoth(other);
    const eventId = eventIdOf({ appointmentId: id, generation: 0 });
    one.inGoogle(id, { status: "confirmed" });
    await one.context().client.moveEvent({ calendarId: one.keller, eventId }, one.brunner);
    await pullBoth(one);
    changeNote(one.desk, { appointmentId: id, note: "brings the films" });
    await one.push();
    one.sandbox.control.deleteEvent({ calendarId: one.brunner, eventId });
    other.sandbox.control.expireSyncTokens();
    await other.pull(other[first]);
    await other.pull(other[first === "keller" ? "brunner" : "keller"]);
    await other.push();
    const { status, note } = other.appointment(id);
    expect([status, note, listOwed(other.store.reader)]).toEqual(["cancelled", "brings the films", []]);
  }
});
