import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { insertPractitioner } from "../../main/store/practitioners.ts";
import { linkCalendar, type Linking } from "../../main/sync/link-calendar.ts";
import { previewLink } from "../../main/sync/preview-link.ts";
import { unlinkCalendar } from "../../main/sync/unlink-calendar.ts";
import { PractitionerId } from "../../shared/ids.ts";
import { ALL_SENT, aPulledDesk, aSentDesk, moveHere, startOf } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";

function linking(it: SyncingDesk): Linking {
  return { desk: it.desk, google: it.account, stopChannelsOf: () => undefined };
}

/** A third practitioner, who has no calendar. */
function addGrob({ desk, store }: SyncingDesk): PractitionerId {
  const id = PractitionerId.parse(desk.newId());
  const noCalendar = { email: null, accountId: null, calendarId: null, calendarName: null };
  store.write((writer) =>
    insertPractitioner(writer, { id, name: "Dr. Grob", colour: "pink", ...noCalendar }),
  );
  return id;
}

test("[PU6] moved to a practitioner without a calendar the event goes, and moved back it is there again", async () => {
  const it = await aPulledDesk();
  const grob = addGrob(it);
  moveHere(it, it.id, { hour: 10, practitionerId: grob });
  const left = await it.push();
  await it.pull();
  await it.push();
  const away = [
    it.event(it.id)?.["status"],
    it.appointment(it.id).status,
    it.feed(),
    listOwed(it.store.reader),
  ];
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  await it.pull();
  expect([left, away, it.event(it.id)?.["status"], startOf(it.event(it.id)), it.feed()]).toEqual([
    { sent: 1, ...ALL_SENT },
    ["cancelled", "booked", [], []],
    "confirmed",
    "11:00",
    [],
  ]);
});

test("[BK1] nothing is told to a calendar that was parted from its practitioner, until it is linked again", async () => {
  const it = await aPulledDesk();
  const cancelled = it.book({ startsAt: soon(it.desk, 12) });
  await it.push();
  it.sandbox.control.clearRequests();
  unlinkCalendar(linking(it), { practitionerId: it.clinic.keller });
  moveHere(it, it.id, { hour: 10 });
  cancelAppointment(it.desk, { appointmentId: cancelled });
  await it.push();
  const parted = [it.asked(), listOwed(it.store.reader)];
  const choice = { kind: "existing", calendarId: it.keller } as const;
  await linkCalendar(linking(it), { practitionerId: it.clinic.keller, choice });
  await it.push();
  expect([parted, startOf(it.event(it.id)), it.event(cancelled)?.["status"]]).toEqual([
    [[], []],
    "10:00",
    "cancelled",
  ]);
});

test("[AC6] the preview counts what moves to another calendar", async () => {
  const it = await aPulledDesk();
  unlinkCalendar(linking(it), { practitionerId: it.clinic.keller });
  const { upcoming, example } = previewLink(
    { reader: it.store.reader, clock: it.clock },
    { practitionerId: it.clinic.keller },
  );
  const choice = { kind: "create", name: "Another" } as const;
  await linkCalendar(linking(it), { practitionerId: it.clinic.keller, choice });
  const { sent } = await it.push();
  expect([upcoming, example?.title, sent]).toEqual([1, "Appointment — Anna Meier", 1]);
});

test("[PU6] unlinking the calendar an appointment is moving to takes it from the one it leaves all the same", async () => {
  const it = await aSentDesk();
  moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  it.sandbox.control.addFault({ kind: "status", status: 403, match: { path: "/move" } });
  it.sandbox.control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 1 });
  await it.push();
  unlinkCalendar(linking(it), { practitionerId: it.clinic.brunner });
  it.clock.advance(61_000);
  await it.push();
  expect([it.event(it.id)?.["status"], listOwed(it.store.reader)]).toEqual(["cancelled", []]);
});
