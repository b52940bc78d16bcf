import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { requeueInFlight } from "../../main/store/due-entries.ts";
import { findOwed, listOwed } from "../../main/store/outbox.ts";
import { change } from "../../main/store/sql.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { ALL_SENT, aSentDesk, moveHere, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, soon } from "../support/syncing-desk.ts";

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
  moveHere(it, it.id, { hour: 10 });
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

test("[OB1] a change made while the request is under way goes out after it", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({ kind: "latency", ms: 50, match: { method: "POST", path: "/events" } });
  const running = it.push();
  await expect.poll(() => findOwed(it.store.reader, id)?.state).toBe("inFlight");
  moveHere(it, id, { hour: 10 });
  expect([await running, startOf(it.event(id)), it.asked(), listOwed(it.store.reader)]).toEqual([
    { sent: 2, ...ALL_SENT },
    "10:00",
    ["POST", "PUT"],
    [],
  ]);
});

test("[PL10] a calendar that is gone keeps its appointments and its queue", async () => {
  const it = await aSentDesk();
  moveHere(it, it.id, { hour: 10 });
  it.sandbox.control.deleteCalendar(it.keller);
  expect([await it.push(), it.appointment(it.id).status, it.feed()]).toEqual([
    { sent: 0, ...ALL_SENT, waiting: 1 },
    "booked",
    [],
  ]);
});
