import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setPrivacy } from "../../main/store/clinic.ts";
import { countUnseenClosedEvents } from "../../main/store/closed-events.ts";
import { findAppointment } from "../../main/store/appointments.ts";
import { countPatients, getPatient, insertPatient } from "../../main/store/patients.ts";
import { findLink } from "../../main/store/links.ts";
import { listServices } from "../../main/store/services.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { createSealer } from "../../main/sync/seal.ts";
import { GoogleEvent } from "../../main/google/wire.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aSentDesk, blocksOf, moveHere, startOf } from "../support/sent-desk.ts";
import { atHour, aSyncingDesk, soon } from "../support/syncing-desk.ts";

test("[MD1] an appointment of another desk is here after a pull, with its patient, and nothing is sent for it", async () => {
  const one = await aSentDesk({ note: "Fasting." });
  const other = await aSecondDesk(one);
  const report = await other.pull();
  const { updatedAt: _one, ...theirs } = one.appointment(one.id);
  const { updatedAt: _other, ...ours } = other.appointment(one.id);
  expect([
    report,
    ours,
    getPatient(other.store.reader, ours.patientId),
    blocksOf(other),
    listOwed(other.store.reader),
    other.feed(),
  ]).toEqual([
    { kind: "pulled", changed: 1 },
    theirs,
    { ...getPatient(one.store.reader, theirs.patientId), createdAt: theirs.createdAt },
    [],
    [],
    [],
  ]);
  one.sandbox.control.clearRequests();
  expect([await other.pull(), (await other.push()).sent, other.asked()]).toEqual([
    { kind: "pulled", changed: 0 },
    0,
    ["GET"],
  ]);
});

test("[MD1] what is moved here reaches the desk that booked it", async () => {
  const one = await aSentDesk();
  const other = await aSecondDesk(one);
  await other.pull();
  moveHere(other, one.id, { hour: 11 });
  await other.push();
  await one.pull();
  expect([one.appointment(one.id).startsAt, startOf(one.event(one.id)), listOwed(one.store.reader)]).toEqual([
    soon(one.desk, 11),
    "11:00",
    [],
  ]);
});

test("[MD1] a desk with other ids takes the calendar's practitioner, and adds the service it lacks", async () => {
  const one = await aSentDesk();
  const other = await aSecondDesk(one, { setUp: "own" });
  await other.pull();
  const { practitionerId, serviceId } = other.appointment(one.id);
  expect([practitionerId, serviceId, listServices(other.store.reader)]).toEqual([
    other.clinic.keller,
    one.clinic.checkUp,
    [{ id: one.clinic.checkUp, name: "Check-up", durationMinutes: 30, retiredAt: null }],
  ]);
});

test("[MD1] a patient known by id stays as they are, and one of the same name stays another one", async () => {
  const one = await aSentDesk();
  one.book({ patientId: one.clinic.bruno, startsAt: soon(one.desk, 12) });
  await one.push();
  const other = await aSecondDesk(one);
  const here = getPatient(one.store.reader, one.clinic.anna);
  other.store.write((writer) => {
    insertPatient(writer, { ...here, name: "Anna Weber-Meier", note: "Prefers mornings." });
  });
  await other.pull();
  expect([
    getPatient(other.store.reader, one.clinic.anna),
    getPatient(other.store.reader, one.clinic.bruno).name,
    countPatients(other.store.reader),
  ]).toEqual([{ ...here, name: "Anna Weber-Meier", note: "Prefers mornings." }, "Bruno Weber", 2]);
});

test("[MD1] what another clinic's key sealed is busy time, is never written to, and is told once", async () => {
  const one = await aSentDesk();
  const stranger = createSealer({ key: randomBytes(32), randomBytes });
  const other = await aSecondDesk(one, { sealer: stranger });
  await other.pull();
  one.inGoogle(one.id, atHour(one.desk, 10));
  await other.pull();
  expect([
    findAppointment(other.store.reader, one.id),
    blocksOf(other).length,
    countUnseenClosedEvents(other.store.reader),
    listOwed(other.store.reader),
  ]).toEqual([undefined, 1, [{ calendarId: one.keller, count: 1 }], []]);
  one.inGoogle(one.id, null);
  await other.pull();
  expect([blocksOf(other), countUnseenClosedEvents(other.store.reader)]).toEqual([[], []]);
});

test("[MD1] a copy that somebody made of our event in Google is a block, at the desk that knows it and at the one that does not", async () => {
  const one = await aSentDesk();
  const { id: _id, etag: _etag, ...copy } = GoogleEvent.parse(one.event(one.id));
  await one.current().client.insertEvent(one.keller, { ...copy, ...atHour(one.desk, 15) });
  const other = await aSecondDesk(one);
  await other.pull();
  await one.pull();
  expect([
    other.appointment(one.id).startsAt,
    one.appointment(one.id).startsAt,
    blocksOf(other).length,
    blocksOf(one).length,
  ]).toEqual([soon(one.desk, 9), soon(one.desk, 9), 1, 1]);
});

test("[MD1] an event whose properties somebody spoiled is a block and stops nothing", async () => {
  const one = await aSentDesk();
  const next = one.book({ startsAt: soon(one.desk, 12) });
  await one.push();
  const told = GoogleEvent.parse(one.event(one.id)).extendedProperties?.private;
  one.inGoogle(one.id, { extendedProperties: { private: { ...told, patient0: "spoiled", status: "??" } } });
  const other = await aSecondDesk(one);
  await other.pull();
  expect([
    findAppointment(other.store.reader, one.id),
    other.appointment(next).startsAt,
    blocksOf(other).map(({ eventId }) => eventId),
  ]).toEqual([undefined, soon(one.desk, 12), [eventIdOf({ appointmentId: one.id, generation: 0 })]]);
});

test("[MD1] in busy mode the note is at the other desk, too, and what is made of it there comes back", async () => {
  const one = await aSyncingDesk();
  const id = one.book({ note: "Bring X-rays." });
  const other = await aSecondDesk(one);
  for (const { store } of [one, other]) store.write((writer) => setPrivacy(writer, "busy"));
  await one.push();
  await other.pull();
  const adopted = other.appointment(id).note;
  changeNote(other.desk, { appointmentId: id, note: "Fasting." });
  await other.push();
  await one.pull();
  one.sandbox.control.clearRequests();
  await one.push();
  expect([adopted, one.appointment(id).note, one.feed(), one.asked()]).toEqual([
    "Bring X-rays.",
    "Fasting.",
    ["noteChanged"],
    [],
  ]);
});

test("[MD1] in busy mode a move in Google leaves the note alone, at every desk", async () => {
  const one = await aSyncingDesk();
  const id = one.book({ note: "Bring X-rays." });
  const other = await aSecondDesk(one);
  for (const { store } of [one, other]) store.write((writer) => setPrivacy(writer, "busy"));
  await one.push();
  await other.pull();
  one.clock.advance(1000);
  one.inGoogle(id, { ...atHour(one.desk, 11), description: "Lunch?" });
  await other.pull();
  await one.pull();
  expect([one, other].map((it) => [it.appointment(id).note, it.appointment(id).startsAt])).toEqual([
    ["Bring X-rays.", soon(one.desk, 11)],
    ["Bring X-rays.", soon(one.desk, 11)],
  ]);
});

test("[MD1] made recurring or all-day before this desk saw it, the visit is here as it was written, without its event, which blocks", async () => {
  for (const become of ["allDay", "recurring"] as const) {
    const one = await aSentDesk({ note: "Fasting." });
    const other = await aSecondDesk(one);
    const date = (daysLater: number) => soon(one.desk, 0, daysLater).slice(0, 10);
    one.inGoogle(
      one.id,
      become === "recurring"
        ? { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] }
        : {
            start: { date: date(0), dateTime: null, timeZone: null },
            end: { date: date(1), dateTime: null, timeZone: null },
          },
    );
    await one.pull();
    await other.pull();
    await other.push();
    const { startsAt, note, status } = other.appointment(one.id);
    expect([
      { startsAt, note, status },
      findLink(other.store.reader, one.id)?.state,
      other.feed(),
      blocksOf(other).length,
      listOwed(other.store.reader),
    ]).toEqual([
      { startsAt: soon(one.desk, 9), note: "Fasting.", status: "booked" },
      "unlinked",
      ["unlinked"],
      blocksOf(one).length,
      [],
    ]);
    const { start, end } = atHour(one.desk, 11);
    one.inGoogle(one.id, { start: { ...start, date: null }, end: { ...end, date: null }, recurrence: null });
    await other.pull();
    expect([other.appointment(one.id).startsAt, findLink(other.store.reader, one.id)?.state]).toEqual([
      soon(one.desk, 11),
      "linked",
    ]);
  }
});
