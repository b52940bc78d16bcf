import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { setPrivacy } from "../../main/store/clinic.ts";
import { requeueInFlight } from "../../main/store/due-entries.ts";
import { findLink } from "../../main/store/links.ts";
import { findOwed, listOwed } from "../../main/store/outbox.ts";
import { change } from "../../main/store/sql.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { atHour, aSyncingDesk, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const ALL_SENT = { waiting: 0, parked: 0, nextDueAt: null, trouble: null, pausedUntil: null };

function move(
  it: SyncingDesk,
  appointmentId: AppointmentId,
  to: { hour: number; practitionerId?: PractitionerId },
) {
  return moveAppointment(it.desk, {
    appointmentId,
    practitionerId: to.practitionerId ?? it.clinic.keller,
    startsAt: soon(it.desk, to.hour),
    fold: null,
    durationMinutes: 30,
    clash: "accept",
  });
}

function startOf(event: Record<string, unknown> | undefined): string {
  return JSON.stringify(event?.["start"]).slice(24, 29);
}

async function aSentDesk(): Promise<SyncingDesk & { readonly id: AppointmentId }> {
  const it = await aSyncingDesk();
  const id = it.book({ note: "Bring X-rays." });
  await it.push();
  it.sandbox.control.clearRequests();
  return { ...it, id };
}

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
  move(it, id, { hour: 11 });
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
      asked: ["DELETE", "PATCH"],
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
  move(it, it.id, { hour: 10 });
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
  move(it, it.id, { hour: 10 });
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
  move(it, it.id, { hour: 10 });
  it.sandbox.control.addFault({ kind: "status", status: 412, match: { method: "PUT" } });
  const report = await it.push();
  expect({ report, asked: it.asked() }).toMatchObject({
    report: { sent: 0, waiting: 1, parked: 0, nextDueAt: addMs(instantNow(it.clock), 1000) },
    asked: ["GET", "GET", "PUT", "PUT", "PUT"],
  });
});

test("[MG5] a conflict found while sending is not sent until a person chose", async () => {
  const it = await aSentDesk();
  it.inGoogle(it.id, atHour(it.desk, 14));
  move(it, it.id, { hour: 10 });
  const report = await it.push();
  const again = await it.push();
  expect({ report, again, ours: it.appointment(it.id).startsAt, theirs: startOf(it.event(it.id)) }).toEqual({
    report: { sent: 0, ...ALL_SENT, waiting: 1 },
    again: { sent: 0, ...ALL_SENT, waiting: 1 },
    ours: soon(it.desk, 10),
    theirs: "14:00",
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

test("[PU6] another practitioner's calendar: the event is there and not here any more", async () => {
  const it = await aSentDesk();
  move(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  const report = await it.push();
  expect([
    report,
    it.event(it.id)?.["status"],
    it.event(it.id, { calendarId: it.brunner, generation: 1 })?.["status"],
    findLink(it.store.reader, it.id)?.leaving,
  ]).toEqual([{ sent: 1, ...ALL_SENT }, "cancelled", "confirmed", null]);
});

test("[PU6] a failure between the two steps leaves neither two events nor none", async () => {
  const it = await aSentDesk();
  move(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  it.sandbox.control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 1 });
  await it.push();
  const between = [it.event(it.id)?.["status"], await it.pull(), await it.pull(it.brunner), it.feed()];
  it.clock.advance(61_000);
  const report = await it.push();
  expect([between, report, it.event(it.id)?.["status"]]).toEqual([
    ["confirmed", { kind: "pulled", changed: 0 }, { kind: "pulled", changed: 0 }, []],
    { sent: 1, ...ALL_SENT },
    "cancelled",
  ]);
  expect(it.event(it.id, { calendarId: it.brunner, generation: 1 })?.["status"]).toBe("confirmed");
});

test("[PU7] moved and moved back before it was sent: no request", async () => {
  const it = await aSentDesk();
  move(it, it.id, { hour: 10 });
  move(it, it.id, { hour: 9 });
  expect([await it.push(), it.asked()]).toEqual([{ sent: 0, ...ALL_SENT }, []]);
});

test("[PU7] in busy mode a note is not told, so changing it asks nothing", async () => {
  const it = await aSyncingDesk();
  it.store.write((writer) => setPrivacy(writer, "busy"));
  const id = it.book({ note: "Bring X-rays." });
  await it.push();
  it.sandbox.control.clearRequests();
  changeNote(it.desk, { appointmentId: id, note: "Fasting." });
  const report = await it.push();
  await it.pull();
  expect([report, it.asked(), it.event(id)?.["summary"], it.event(id)?.["description"]]).toEqual([
    { sent: 0, ...ALL_SENT },
    ["GET"],
    "Booked",
    undefined,
  ]);
  expect(it.appointment(id).note).toBe("Fasting.");
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

test("[OB2] created and cancelled before anything was sent: no request is made", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  cancelAppointment(it.desk, { appointmentId: id });
  expect([await it.push(), it.asked(), findOwed(it.store.reader, id)]).toEqual([
    { sent: 0, ...ALL_SENT },
    [],
    undefined,
  ]);
});

test("[OB3] what was in flight when the program ended is looked up first", async () => {
  const it = await aSentDesk();
  move(it, it.id, { hour: 10 });
  it.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "PUT" }, times: 1 });
  await it.push();
  it.store.write((writer) => {
    change(writer, "UPDATE outbox SET state = 'inFlight', due_at = @now", { now: instantNow(it.clock) });
    expect(requeueInFlight(writer)).toBe(1);
  });
  it.sandbox.control.clearRequests();
  expect([await it.push(), it.asked(), startOf(it.event(it.id)), it.feed()]).toEqual([
    { sent: 0, ...ALL_SENT },
    ["GET"],
    "10:00",
    [],
  ]);
});

test("[OB3] what never arrived is sent after the look", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({ kind: "offline", match: { path: "/events" }, times: 1 });
  await it.push();
  it.store.write((writer) => {
    change(writer, "UPDATE outbox SET state = 'inFlight', due_at = @now", { now: instantNow(it.clock) });
    requeueInFlight(writer);
  });
  expect([await it.push(), it.event(id)?.["status"]]).toEqual([{ sent: 1, ...ALL_SENT }, "confirmed"]);
});

test("[OB5] without a network the entry waits and stays", async () => {
  const it = await aSyncingDesk();
  it.book();
  it.sandbox.control.addFault({ kind: "offline" });
  const until = addMs(instantNow(it.clock), 1000);
  expect([await it.push(), listOwed(it.store.reader)]).toMatchObject([
    { sent: 0, waiting: 1, parked: 0, nextDueAt: until, trouble: "offline", pausedUntil: until },
    [{ state: "queued", attempts: 1, reason: "offline", dueAt: until }],
  ]);
});

test("[OB5] Retry-After is obeyed, and the whole account pauses", async () => {
  const it = await aSyncingDesk();
  for (const hour of [9, 10, 11, 12, 13, 14, 15, 16, 17, 18]) it.book({ startsAt: soon(it.desk, hour) });
  it.sandbox.control.addFault({ kind: "status", status: 429, retryAfterSeconds: 30 });
  const report = await it.push();
  const until = addMs(instantNow(it.clock), 30_000);
  const dueAts = listOwed(it.store.reader).map(({ dueAt }) => dueAt);
  expect(report).toEqual({
    ...ALL_SENT,
    sent: 0,
    waiting: 10,
    nextDueAt: until,
    trouble: "googleBusy",
    pausedUntil: until,
  });
  expect(new Set(dueAts)).toEqual(new Set([until]));
});

test("[OB5] quotaExceeded pauses the account for an hour and says so", async () => {
  const it = await aSyncingDesk();
  it.book();
  it.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "quotaExceeded",
    match: { path: "/events" },
  });
  const until = addMs(instantNow(it.clock), 60 * 60_000);
  expect(await it.push()).toMatchObject({ trouble: "quotaUsedUp", pausedUntil: until, nextDueAt: until });
});

test("[OB6] what Google will never take is parked with a reason, the others go on", async () => {
  const it = await aSyncingDesk();
  const refused = it.book();
  const taken = it.book({ startsAt: soon(it.desk, 12), practitionerId: it.clinic.brunner });
  it.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "requiredAccessLevel",
    match: { method: "POST", path: encodeURIComponent(it.keller) },
    times: 1,
  });
  expect([
    await it.push(),
    findOwed(it.store.reader, refused),
    it.event(taken, { calendarId: it.brunner }),
  ]).toMatchObject([
    { sent: 1, ...ALL_SENT, parked: 1 },
    { state: "parked", reason: "noWriteAccess" },
    { status: "confirmed" },
  ]);
});

test("[AC1] a connection that has ended leaves everything in the outbox", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.revokeGrant("owner@clinic.example");
  it.sandbox.control.expireAccessTokens();
  expect([await it.push(), findOwed(it.store.reader, id)]).toMatchObject([
    { sent: 0, waiting: 1, parked: 0, trouble: "signInAgain", pausedUntil: null },
    { state: "queued", attempts: 0, reason: "signInAgain" },
  ]);
});

test("[PL10] a calendar that is gone keeps its appointments and its queue", async () => {
  const it = await aSentDesk();
  move(it, it.id, { hour: 10 });
  it.sandbox.control.deleteCalendar(it.keller);
  expect([await it.push(), it.appointment(it.id).status, it.feed()]).toEqual([
    { sent: 0, ...ALL_SENT, waiting: 1 },
    "booked",
    [],
  ]);
});

test("[OB1] a change made while the request is under way is still owed afterwards", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({ kind: "latency", ms: 50, match: { method: "POST", path: "/events" } });
  const running = it.push();
  await expect.poll(() => findOwed(it.store.reader, id)?.state).toBe("inFlight");
  move(it, id, { hour: 10 });
  const first = await running;
  const owed = findOwed(it.store.reader, id);
  await it.push();
  expect([first.waiting, owed?.state, startOf(it.event(id)), listOwed(it.store.reader)]).toEqual([
    1,
    "queued",
    "10:00",
    [],
  ]);
});
