import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { ALL_SENT } from "../support/sent-desk.ts";
import { aSyncingDesk } from "../support/syncing-desk.ts";

/** Long enough for whatever was put off to be due again, in milliseconds. */
const LATER_MS = 16 * 60_000;

test("[PU5] cancelled after a booking that never arrived, and booked again, it gets its event", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({ kind: "offline", match: { path: "/events" }, times: 1 });
  const lost = await it.push();
  cancelAppointment(it.desk, { appointmentId: id });
  it.clock.advance(LATER_MS);
  const cancelled = await it.push();
  setStatus(it.desk, { appointmentId: id, status: "booked" });
  it.clock.advance(LATER_MS);
  const again = await it.push();
  const live = it.sandbox.control.events(it.keller).filter(({ status }) => status === "confirmed");
  expect({
    trouble: lost.trouble,
    cancelled,
    again,
    owed: listOwed(it.store.reader),
    events: live.length,
  }).toEqual({
    trouble: "offline",
    cancelled: { sent: 1, ...ALL_SENT },
    again: { sent: 1, ...ALL_SENT },
    owed: [],
    events: 1,
  });
});
