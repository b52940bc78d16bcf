import { expect, test } from "vitest";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { aPulledDesk, type SentDesk } from "../support/sent-desk.ts";

/** What was decided about the visit, and what reception was told. */
function outcome(it: SentDesk) {
  return { status: it.appointment(it.id).status, feed: it.feed(), owed: listOwed(it.store.reader) };
}

test("[PL3] an event that Google has confirmed and shows neither in the calendar nor by itself, because it lags behind, is not deleted", async () => {
  const it = await aPulledDesk();
  const calendarId = it.keller;
  it.sandbox.control.expireSyncTokens();
  it.sandbox.control.addFault({ kind: "staleRead", match: { method: "GET", path: "/events" } });
  const lagging = [(await it.pull(calendarId)).kind, outcome(it)];
  it.sandbox.control.clearFaults();
  const whole = [(await it.pull(calendarId)).kind, outcome(it)];
  const stands = { status: "booked", feed: [], owed: [] };
  expect([lagging, whole, it.event(it.id)?.["status"]]).toEqual([
    ["failed", stands],
    ["pulled", stands],
    "confirmed",
  ]);
});

test("[PL3] an event of which Google knows nothing minutes after it confirmed it is gone", async () => {
  const it = await aPulledDesk();
  const eventId = eventIdOf({ appointmentId: it.id, generation: 0 });
  it.inGoogle(it.id, null);
  it.sandbox.control.purgeEvent({ calendarId: it.keller, eventId });
  const match = { method: "GET", path: `/events/${eventId}` };
  it.sandbox.control.addFault({ kind: "status", status: 404, reason: "notFound", match });
  it.sandbox.control.expireSyncTokens();
  const first = [(await it.pull()).kind, it.appointment(it.id).status];
  it.clock.advance(6 * 60_000);
  const later = [(await it.pull()).kind, it.appointment(it.id).status];
  expect([first, later, it.feed()]).toEqual([
    ["failed", "booked"],
    ["pulled", "cancelled"],
    ["deletedInGoogle"],
  ]);
});
