import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { undoLastAct } from "../../main/clinic/undo-last-act.ts";
import { GoogleEvent } from "../../main/google/wire.ts";
import { findCancelReason } from "../../main/store/cancellations.ts";
import { listOwed } from "../../main/store/outbox.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aSentDesk } from "../support/sent-desk.ts";
import type { SyncingDesk } from "../support/syncing-desk.ts";
import { twoDesksAndGrob } from "../support/two-desks.ts";

const SNOW = { cause: "other", words: "Snow at O'Brien's" } as const;

/** What a desk knows of a visit's end. */
function seen(it: SyncingDesk, id: AppointmentId) {
  return [it.appointment(id).status, findCancelReason(it.store.reader, id)];
}

test("[MD2] why a desk cancelled is known at every desk, and Google cannot read it", async () => {
  const { one, other, id } = await twoDesksAndGrob();
  cancelAppointment(one.desk, { appointmentId: id, reason: SNOW });
  await one.push();
  await other.pull();
  await other.push();
  expect([seen(one, id), seen(other, id)]).toEqual([
    ["cancelled", SNOW],
    ["cancelled", SNOW],
  ]);
  expect(one.event(id)?.["status"]).toBe("cancelled");
  expect(JSON.stringify(one.event(id))).not.toContain("Snow");
  expect([listOwed(one.store.reader), listOwed(other.store.reader)]).toEqual([[], []]);
});

test("[MD2] cancelled at two desks at once, each keeps what was said there, and who said nothing takes the other's", async () => {
  const { one, other, id } = await twoDesksAndGrob();
  cancelAppointment(one.desk, { appointmentId: id, reason: SNOW });
  cancelAppointment(other.desk, { appointmentId: id });
  await one.push();
  await other.pull();
  await other.push();
  await one.pull();
  expect([seen(one, id), seen(other, id)]).toEqual([
    ["cancelled", SNOW],
    ["cancelled", SNOW],
  ]);
});

test("[MD2] booked again at one desk, no desk has a reason any more, nor Google", async () => {
  const { one, other, id } = await twoDesksAndGrob();
  cancelAppointment(one.desk, { appointmentId: id, reason: SNOW });
  await one.push();
  await other.pull();
  setStatus(other.desk, { appointmentId: id, status: "booked" });
  await other.push();
  await one.pull();
  await one.push();
  const again = ["booked", null];
  expect([seen(one, id), seen(other, id), one.event(id)?.["status"]]).toEqual([again, again, "confirmed"]);
});

test("[MD1] a visit that was cancelled for a reason and brought back in Google takes place at a new desk, and its event says so", async () => {
  const one = await aSentDesk();
  cancelAppointment(one.desk, { appointmentId: one.id, reason: SNOW });
  await one.push();
  one.inGoogle(one.id, { status: "confirmed" });
  const other = await aSecondDesk(one);
  await other.pull();
  await other.push();
  expect([
    seen(other, one.id),
    GoogleEvent.parse(one.event(one.id)).extendedProperties?.private?.["status"],
    listOwed(other.store.reader),
  ]).toEqual([["booked", null], "booked", []]);
});

test("[BK6] a cancellation for a reason that Google was told of is taken back", async () => {
  const { one, other, id } = await twoDesksAndGrob();
  cancelAppointment(one.desk, { appointmentId: id, reason: SNOW });
  await one.push();
  await other.pull();
  expect(undoLastAct(one.desk).kind).toBe("undone");
  await one.push();
  await other.pull();
  expect([seen(one, id), seen(other, id)]).toEqual([
    ["booked", null],
    ["booked", null],
  ]);
});
