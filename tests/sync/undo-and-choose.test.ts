import { expect, test } from "vitest";
import { z } from "zod";
import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { readChanges } from "../../main/clinic/read-changes.ts";
import { readQueue } from "../../main/clinic/read-queue.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { undoChange } from "../../main/clinic/undo-change.ts";
import { getAppointment } from "../../main/store/appointments.ts";
import { findLink } from "../../main/store/links.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import {
  addMs,
  instantFromRfc3339,
  instantNow,
  instantOf,
  type Instant,
  type WallTime,
  wallTimeOf,
} from "../../shared/time.ts";
import { aLoop, book, HOUR, type LoopUnderTest, ZURICH } from "../support/sync-loop.ts";

const HeldEvent = z.object({
  status: z.string(),
  start: z.object({ dateTime: z.string() }),
});

/** A visit two days from now that Google holds, and where its event is. */
async function aSentVisit() {
  const loop = await aLoop();
  const id = book(loop, 48);
  await loop.sync.whenIdle();
  const link = findLink(loop.store.reader, id);
  if (link === undefined) throw new Error("not sent");
  return { ...loop, id, at: { calendarId: link.calendarId, eventId: link.eventId } };
}

async function pullNow({ sync, keller }: LoopUnderTest): Promise<void> {
  sync.pullSoon(keller);
  await sync.whenIdle();
}

function wallIn({ clock }: LoopUnderTest, hours: number): WallTime {
  return wallTimeOf(addMs(instantNow(clock), hours * HOUR), ZURICH).wall;
}

function atFullMinute(loop: LoopUnderTest, hours: number): Instant {
  return instantOf(wallIn(loop, hours), ZURICH, 0);
}

function movedTo(start: Instant) {
  return { start: { dateTime: start }, end: { dateTime: addMs(start, HOUR / 2) } };
}

/** What the desk and Google say of a visit. */
function bothSides(loop: Awaited<ReturnType<typeof aSentVisit>>) {
  const { startsAt, zone, fold, status } = getAppointment(loop.store.reader, loop.id);
  const [event] = loop.sandbox.control.events(loop.keller).map((answer) => HeldEvent.parse(answer));
  const isTogether =
    event !== undefined && instantOf(startsAt, zone, fold) === instantFromRfc3339(event.start.dateTime);
  return { startsAt, status, event: event?.status, isTogether };
}

function moveHere(loop: LoopUnderTest, visit: { readonly id: AppointmentId; readonly hours: number }): void {
  const { clinic, desk } = loop;
  const outcome = moveAppointment(desk, {
    appointmentId: visit.id,
    practitionerId: clinic.keller,
    startsAt: wallIn(loop, visit.hours),
    fold: null,
    durationMinutes: 30,
    clash: "refuse",
  });
  expect(outcome.kind).toBe("moved");
}

test("[MG2] a move made in Google comes here with undo, and undo moves the event back", async () => {
  const loop = await aSentVisit();
  const before = wallIn(loop, 48);
  loop.sandbox.control.changeEvent(loop.at, movedTo(atFullMinute(loop, 50)));
  await pullNow(loop);
  const moved = bothSides(loop);
  const [line] = readChanges({ reader: loop.store.reader, deskName: () => null });
  if (line === undefined) throw new Error("nothing in the feed");
  const outcome = undoChange(loop.desk, { changeId: line.id });
  await loop.sync.whenIdle();
  expect({
    moved,
    outcome,
    after: bothSides(loop),
    undo: readChanges({ reader: loop.store.reader, deskName: () => null })[0]?.undo,
  }).toEqual({
    moved: { startsAt: wallIn(loop, 50), status: "booked", event: "confirmed", isTogether: true },
    outcome: { kind: "undone" },
    after: { startsAt: before, status: "booked", event: "confirmed", isTogether: true },
    undo: "done",
  });
});

test("[MG6] a deletion made in Google cancels the visit, and undo brings the event back", async () => {
  const loop = await aSentVisit();
  loop.sandbox.control.deleteEvent(loop.at);
  await pullNow(loop);
  const deleted = getAppointment(loop.store.reader, loop.id).status;
  const [line] = readChanges({ reader: loop.store.reader, deskName: () => null });
  if (line === undefined) throw new Error("nothing in the feed");
  undoChange(loop.desk, { changeId: line.id });
  await loop.sync.whenIdle();
  await pullNow(loop);
  expect({ deleted, after: bothSides(loop), pill: loop.connection().pill }).toEqual({
    deleted: "cancelled",
    after: { startsAt: wallIn(loop, 48), status: "booked", event: "confirmed", isTogether: true },
    pill: { kind: "upToDate" },
  });
});

test.each([
  ["ours", 54],
  ["theirs", 50],
] as const)("[MG5] keeping %s ends a conflict on both sides", async (keep, hours) => {
  const loop = await aSentVisit();
  loop.sandbox.control.changeEvent(loop.at, movedTo(atFullMinute(loop, 50)));
  moveHere(loop, { id: loop.id, hours: 54 });
  await loop.sync.whenIdle();
  const waiting = { pill: loop.connection().pill, conflicts: readQueue(loop.store.reader).conflicts.length };
  resolveConflict(loop.desk, { appointmentId: loop.id, keep });
  await loop.sync.whenIdle();
  await pullNow(loop);
  expect({
    waiting,
    after: bothSides(loop),
    queue: readQueue(loop.store.reader),
    pill: loop.connection().pill,
  }).toEqual({
    waiting: { pill: { kind: "needsYou", count: 1 }, conflicts: 1 },
    after: { startsAt: wallIn(loop, hours), status: "booked", event: "confirmed", isTogether: true },
    queue: { entries: [], conflicts: [] },
    pill: { kind: "upToDate" },
  });
});

test("[MG5] keeping theirs cancels a visit whose event was deleted there", async () => {
  const loop = await aSentVisit();
  loop.sandbox.control.deleteEvent(loop.at);
  moveHere(loop, { id: loop.id, hours: 54 });
  await loop.sync.whenIdle();
  const waiting = loop.connection().pill;
  resolveConflict(loop.desk, { appointmentId: loop.id, keep: "theirs" });
  await loop.sync.whenIdle();
  const { status, event } = bothSides(loop);
  expect({ waiting, status, event, pill: loop.connection().pill }).toEqual({
    waiting: { kind: "needsYou", count: 1 },
    status: "cancelled",
    event: "cancelled",
    pill: { kind: "upToDate" },
  });
});

test("[MG5] keeping ours brings back an event that was deleted there", async () => {
  const loop = await aSentVisit();
  loop.sandbox.control.deleteEvent(loop.at);
  moveHere(loop, { id: loop.id, hours: 54 });
  await loop.sync.whenIdle();
  resolveConflict(loop.desk, { appointmentId: loop.id, keep: "ours" });
  await loop.sync.whenIdle();
  expect({ after: bothSides(loop), pill: loop.connection().pill }).toEqual({
    after: { startsAt: wallIn(loop, 54), status: "booked", event: "confirmed", isTogether: true },
    pill: { kind: "upToDate" },
  });
});
