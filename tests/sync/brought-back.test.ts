import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { choosePrivacy } from "../../main/clinic/choose-privacy.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { aPulledDesk } from "../support/sent-desk.ts";

test("[MG2] an event brought back in Google is owed what the desk has of it differently by now", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  choosePrivacy(it.desk, { privacy: "initials" });
  it.inGoogle(it.id, { status: "confirmed" });
  await it.pull();
  await it.push();
  const told = it.event(it.id);
  expect([it.appointment(it.id).status, it.feed(), told?.["status"], told?.["summary"]]).toEqual([
    "booked",
    ["restoredInGoogle"],
    "confirmed",
    "Appointment — A. M.",
  ]);
});

test("[MG2] an event brought back in Google costs nothing more once it says what the desk says", async () => {
  const it = await aPulledDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  it.inGoogle(it.id, { status: "confirmed" });
  await it.pull();
  await it.push();
  it.sandbox.control.clearRequests();
  await it.pull();
  const { sent } = await it.push();
  expect([it.asked(), sent, listOwed(it.store.reader)]).toEqual([["GET"], 0, []]);
});
