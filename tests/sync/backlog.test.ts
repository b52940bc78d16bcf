import { expect, test } from "vitest";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { findActs } from "../../main/sync/find-acts.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { instantNow } from "../../shared/time.ts";
import { aBooking } from "../support/clinic.ts";
import { aLinkedDesk, type LinkedDesk } from "../support/linked-desk.ts";
import { startLoop } from "../support/sync-loop.ts";
import { soon } from "../support/syncing-desk.ts";

const MINUTE = 60_000;

function bookWith(it: LinkedDesk, practitionerId: PractitionerId, index: number): AppointmentId {
  const startsAt = soon(it.desk, 7 + (index % 10), Math.floor(index / 10));
  const outcome = bookAppointment(
    it.desk,
    aBooking(it.clinic, { startsAt, practitionerId, clash: "accept" }),
  );
  if (outcome.kind !== "booked") throw new Error(`not booked: ${outcome.kind}`);
  return outcome.appointmentId;
}

/** So many bookings that Google has not seen, made a while ago, half of them on each calendar. */
function bookMany(it: LinkedDesk, count: number): void {
  for (let index = 0; index < count; index += 1)
    bookWith(it, index % 2 === 0 ? it.clinic.keller : it.clinic.brunner, Math.floor(index / 2));
  it.clock.advance(10 * MINUTE);
}

function isAtGoogle(it: LinkedDesk, appointmentId: AppointmentId): boolean {
  const eventId = eventIdOf({ appointmentId, generation: 0 });
  return [it.keller, it.brunner].some((calendarId) =>
    it.sandbox.control.events(calendarId).some(({ id }) => id === eventId),
  );
}

function refusals({ sandbox }: LinkedDesk): number {
  return sandbox.control.requests().filter(({ status }) => status === 403 || status === 429).length;
}

test("[PU9] a backlog fills the quota without a refusal, and what a person does goes ahead of it", async () => {
  const it = await aLinkedDesk({ googleClock: "desks" });
  bookMany(it, 1000);
  const begunAt = it.clock.now();
  const loop = startLoop(it, undefined);
  const onKellers = () => it.sandbox.control.events(it.keller);
  await expect.poll(() => onKellers().length, { timeout: 60_000, interval: 1 }).toBeGreaterThan(100);
  const before = onKellers().length;
  const amid = bookWith(it, it.clinic.keller, 700);
  loop.sync.wake();
  await loop.sync.whenIdle();
  const eventId = eventIdOf({ appointmentId: amid, generation: 0 });
  const place = onKellers().findIndex(({ id }) => id === eventId);
  // The backlog has had its part of this minute; a person still gets through at once.
  const left = listOwed(it.store.reader).length;
  const meanwhile = bookWith(it, it.clinic.brunner, 701);
  loop.sync.wake();
  await loop.sync.whenIdle();
  const gotThrough = isAtGoogle(it, meanwhile);
  while (listOwed(it.store.reader).length > 0 && it.clock.now() < begunAt + 10 * MINUTE)
    await loop.pass(MINUTE / 30);
  // In one minute 600 requests may go, so 1,002 need more than one and no more than two.
  expect({
    isAhead: place - before <= 8,
    isLeft: left > 400,
    gotThrough,
    refusals: refusals(it),
    isInTime: it.clock.now() - begunAt <= 1.1 * MINUTE,
  }).toEqual({ isAhead: true, isLeft: true, gotThrough: true, refusals: 0, isInTime: true });
}, 120_000);

test("[PU9] what came in with an import is no person's act: it leaves the quota to others", async () => {
  const it = await aLinkedDesk({ googleClock: "desks" });
  it.clock.advance(10 * MINUTE);
  for (let index = 0; index < 6; index += 1) bookWith(it, it.clinic.keller, index);
  it.clock.advance(1);
  const act = bookWith(it, it.clinic.brunner, 7);
  const due = { accountId: it.current().account.id, now: instantNow(it.clock) };
  expect(findActs(it.store.reader, due).map(({ appointmentId }) => appointmentId)).toEqual([act]);
});
