import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { insertPractitioner } from "../../main/store/practitioners.ts";
import { PractitionerId } from "../../shared/ids.ts";
import { ALL_SENT, moveHere, startOf } from "../support/sent-desk.ts";
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
    cancelled: { sent: 0, ...ALL_SENT },
    again: { sent: 1, ...ALL_SENT },
    owed: [],
    events: 1,
  });
});

test("[OB2] booked, and moved to somebody without a calendar before anything was sent, owes nothing", async () => {
  const it = await aSyncingDesk();
  const grob = PractitionerId.parse(it.desk.newId());
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  it.store.write((writer) =>
    insertPractitioner(writer, { id: grob, name: "Dr. Grob", colour: "pink", ...noCalendar }),
  );
  const id = it.book();
  moveHere(it, id, { hour: 10, practitionerId: grob });
  const moved = listOwed(it.store.reader);
  moveHere(it, id, { hour: 10, practitionerId: it.clinic.keller });
  await it.push();
  expect({ moved, back: startOf(it.event(id)), owed: listOwed(it.store.reader) }).toEqual({
    moved: [],
    back: "10:00",
    owed: [],
  });
});
