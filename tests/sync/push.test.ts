import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { setPrivacy } from "../../main/store/clinic.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { ALL_SENT, aSentDesk, moveHere, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon } from "../support/syncing-desk.ts";

test("[PU1] a booking becomes one event with our id, and nobody is mailed", async () => {
  const it = await aSyncingDesk();
  const id = it.book({ note: "Bring X-rays." });
  const report = await it.push();
  const { summary, description, start, attendees } = it.event(id) ?? {};
  expect({ report, summary, description, attendees, asked: it.asked(), start: startOf({ start }) }).toEqual({
    report: { sent: 1, ...ALL_SENT },
    summary: "Appointment — Anna Meier",
    description: "Check-up\n079 123 45 67\n\nBring X-rays.",
    attendees: undefined,
    asked: ["POST"],
    start: "09:00",
  });
});

test("[PU2] adopts its own event when the answer to the insert was lost", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({
    kind: "resetAfterEffect",
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  const lost = await it.push();
  it.clock.advance(61_000);
  const found = await it.push();
  expect({
    trouble: lost.trouble,
    found,
    events: it.sandbox.control.events(it.keller).length,
    asked: it.asked(),
  }).toEqual({
    trouble: "offline",
    found: { sent: 0, ...ALL_SENT },
    events: 1,
    asked: ["GET", "POST", "POST"],
  });
  expect(findLink(it.store.reader, id)).toMatchObject({ etag: it.event(id)?.["etag"], attempts: [] });
});

test("[PU2] adopts it and sends what has changed here since", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({
    kind: "resetAfterEffect",
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  await it.push();
  moveHere(it, id, { hour: 11 });
  it.clock.advance(61_000);
  const report = await it.push();
  expect({ report, start: startOf(it.event(id)), feed: it.feed() }).toEqual({
    report: { sent: 1, ...ALL_SENT },
    start: "11:00",
    feed: [],
  });
});

test("[PU2] an event that was deleted before its insert was answered is a deletion in Google", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({
    kind: "resetAfterEffect",
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  await it.push();
  it.inGoogle(id, null);
  it.clock.advance(61_000);
  const report = await it.push();
  expect({ report, status: it.appointment(id).status, feed: it.feed() }).toEqual({
    report: { sent: 0, ...ALL_SENT },
    status: "cancelled",
    feed: ["deletedInGoogle"],
  });
});

test("[PU2] a cancelled appointment that is booked again revives its event", async () => {
  const it = await aSentDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  await it.push();
  expect({ status: it.event(it.id)?.["status"], asked: it.asked(), owed: listOwed(it.store.reader) }).toEqual(
    {
      status: "confirmed",
      // Google tells no etag with a deletion, so it is asked for it once.
      asked: ["DELETE", "GET", "PATCH", "PATCH"],
      owed: [],
    },
  );
});

test("[PU2] takes the next generation of the id where the trash was emptied", async () => {
  const it = await aSentDesk();
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  const eventId = String(it.event(it.id)?.["id"]);
  it.sandbox.control.purgeEvent({ calendarId: it.keller, eventId });
  setStatus(it.desk, { appointmentId: it.id, status: "booked" });
  const report = await it.push();
  expect({ report, status: it.event(it.id, { generation: 1 })?.["status"] }).toEqual({
    report: { sent: 1, ...ALL_SENT },
    status: "confirmed",
  });
});

test("[PU3] an update keeps what others wrote into the event", async () => {
  const it = await aSentDesk();
  it.inGoogle(it.id, {
    location: "Room 2",
    attendees: [{ email: "nurse@example.com" }],
    extendedProperties: { private: { theirs: "kept" } },
  });
  await it.pull();
  moveHere(it, it.id, { hour: 10 });
  it.sandbox.control.clearRequests();
  await it.push();
  const event = it.event(it.id);
  expect({ event, start: startOf(event), asked: it.asked() }).toMatchObject({
    event: {
      location: "Room 2",
      attendees: [{ email: "nurse@example.com" }],
      extendedProperties: { private: { theirs: "kept", appointmentId: it.id, version: "2" } },
    },
    start: "10:00",
    asked: ["PUT"],
  });
});

test("[PU4] reads, merges and sends again when Google has changed another field", async () => {
  const it = await aSentDesk();
  it.inGoogle(it.id, { description: "Check-up\n079 123 45 67\n\nFasting." });
  moveHere(it, it.id, { hour: 10 });
  const report = await it.push();
  expect({
    report,
    asked: it.asked(),
    note: it.appointment(it.id).note,
    start: startOf(it.event(it.id)),
    feed: it.feed(),
  }).toEqual({
    report: { sent: 1, ...ALL_SENT },
    asked: ["GET", "PUT", "PUT"],
    note: "Fasting.",
    start: "10:00",
    feed: ["noteChanged"],
  });
});

test("[PU4] after two more refusals the entry goes back into the queue", async () => {
  const it = await aSentDesk();
  moveHere(it, it.id, { hour: 10 });
  it.sandbox.control.addFault({ kind: "status", status: 412, match: { method: "PUT" } });
  const report = await it.push();
  expect({ report, asked: it.asked() }).toMatchObject({
    report: { sent: 0, waiting: 1, parked: 0, nextDueAt: addMs(instantNow(it.clock), 1000) },
    asked: ["GET", "GET", "PUT", "PUT", "PUT"],
  });
});

test("[PU5] a cancellation deletes the event; one that is gone already is done too", async () => {
  const it = await aSentDesk();
  const other = it.book({ startsAt: soon(it.desk, 15) });
  await it.push();
  it.inGoogle(other, null);
  cancelAppointment(it.desk, { appointmentId: it.id });
  cancelAppointment(it.desk, { appointmentId: other });
  const report = await it.push();
  expect([report, it.event(it.id)?.["status"], it.event(other)?.["status"]]).toEqual([
    { ...ALL_SENT, sent: report.sent },
    "cancelled",
    "cancelled",
  ]);
});

test("[PU5] the cancellation wins over a change made in Google, and the feed says so", async () => {
  const it = await aSentDesk();
  it.inGoogle(it.id, atHour(it.desk, 14));
  cancelAppointment(it.desk, { appointmentId: it.id });
  const report = await it.push();
  expect([report, it.event(it.id)?.["status"], it.feed(), it.asked()]).toEqual([
    { sent: 1, ...ALL_SENT },
    "cancelled",
    ["lostToCancellation"],
    ["DELETE", "DELETE", "GET"],
  ]);
});

test("[PU7] moved and moved back before it was sent: no request", async () => {
  const it = await aSentDesk();
  moveHere(it, it.id, { hour: 10 });
  moveHere(it, it.id, { hour: 9 });
  expect([await it.push(), it.asked()]).toEqual([{ sent: 0, ...ALL_SENT }, []]);
});

test("[MD1] in busy mode a note travels sealed, and in no readable word", async () => {
  const it = await aSyncingDesk();
  it.store.write((writer) => setPrivacy(writer, "busy"));
  const id = it.book({ note: "Bring X-rays." });
  await it.push();
  it.sandbox.control.clearRequests();
  changeNote(it.desk, { appointmentId: id, note: "Fasting." });
  const report = await it.push();
  await it.pull();
  await it.push();
  expect([report, it.asked(), it.event(id)?.["summary"], it.event(id)?.["description"]]).toEqual([
    { sent: 1, ...ALL_SENT },
    ["GET", "PUT"],
    "Booked",
    undefined,
  ]);
  expect([it.appointment(id).note, JSON.stringify(it.event(id)).includes("Fasting")]).toEqual([
    "Fasting.",
    false,
  ]);
});

test("[PU8] a backlog costs exactly one request for each appointment", async () => {
  const it = await aSyncingDesk();
  const hours = Array.from({ length: 12 }, (_, index) => 7 + index);
  for (const hour of hours) {
    it.book({ startsAt: soon(it.desk, hour) });
    it.book({ startsAt: soon(it.desk, hour), practitionerId: it.clinic.brunner });
  }
  const report = await it.push();
  expect([report, it.asked()]).toEqual([{ sent: 24, ...ALL_SENT }, Array.from({ length: 24 }, () => "POST")]);
});
