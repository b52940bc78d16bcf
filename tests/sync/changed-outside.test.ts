import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { findVisit } from "../../main/joining/find-visit.ts";
import { moveHere } from "../support/sent-desk.ts";
import { atHour, type SyncingDesk } from "../support/syncing-desk.ts";
import { twoDesksAndGrob } from "../support/two-desks.ts";
import type { AppointmentId } from "../../shared/ids.ts";

function outsideOf(it: SyncingDesk, appointmentId: AppointmentId) {
  const found = findVisit(it.store.reader, { appointmentId });
  return found.kind === "found" ? found.outside : found.kind;
}

test("[MD2] who changed a visit from outside last is known: nobody, another desk, or somebody in Google", async () => {
  const { one, other, id } = await twoDesksAndGrob();
  const before = outsideOf(other, id);
  setStatus(one.desk, { appointmentId: id, status: "confirmed" });
  await one.push();
  await other.pull();
  const confirmed = outsideOf(other, id);
  const { version } = other.appointment(id);
  one.inGoogle(id, atHour(one.desk, 15));
  await other.pull();
  expect([before, confirmed, outsideOf(other, id)]).toEqual([
    null,
    { version, by: { kind: "desk", name: null } },
    { version: version + 1, by: { kind: "google" } },
  ]);
});

test("[MD2] a visit that another desk cancelled for a reason was changed by that desk", async () => {
  const { one, other, id } = await twoDesksAndGrob();
  moveHere(one, id, { hour: 10 });
  cancelAppointment(one.desk, { appointmentId: id, reason: { cause: "illness", words: "" } });
  await one.push();
  await other.pull();
  expect([outsideOf(one, id), outsideOf(other, id)]).toEqual([
    null,
    { version: other.appointment(id).version, by: { kind: "desk", name: null } },
  ]);
});
