import { expect, test } from "vitest";
import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import { listBlocksOn } from "../../main/store/blocks.ts";
import { listForeignEvents } from "../../main/store/foreign-events.ts";
import { listUnreadableEvents } from "../../main/store/unreadable-events.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import { addMs, type Instant, instantNow, instantOf, ZoneId } from "../../shared/time.ts";
import { aBooking } from "../support/clinic.ts";
import { aPulledDesk, moveHere } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const DAY_MS = 24 * 60 * 60_000;

/** A daily event of half an hour on Dr. Keller's calendar: four days from the day after tomorrow on, at 11:00. */
function addSeries(it: SyncingDesk, changed: Readonly<Record<string, unknown>> = {}): string {
  const body = { summary: "Round", recurrence: ["RRULE:FREQ=DAILY;COUNT=4"], ...atHour(it.desk, 11) };
  return String(it.sandbox.control.insertEvent(it.keller, { ...body, ...changed })["id"]);
}

/** The moment of an hour on one of those days. */
function at(it: SyncingDesk, day: number, hour = 11): Instant {
  return instantOf(soon(it.desk, hour, day), ZoneId.parse("Europe/Zurich"), 0);
}

/** One of its instances, as Google's owner finds it. */
function instance(it: SyncingDesk, eventId: string, day: number) {
  const stamp = at(it, day).slice(0, 19).replaceAll(/[-:]/g, "");
  return { calendarId: it.keller, eventId: `${eventId}_${stamp}Z` };
}

/** When the blocks on Dr. Keller's calendar begin. */
function starts(it: SyncingDesk): Instant[] {
  const now = instantNow(it.clock);
  const span = { calendarId: it.keller, from: addMs(now, -100 * DAY_MS), to: addMs(now, 1000 * DAY_MS) };
  return listBlocksOn(it.store.reader, span).map(({ startsAt }) => startsAt);
}

test("[PL7] a recurring event blocks bookings on every day it is on, like any other", async () => {
  const it = await aSyncingDesk();
  addSeries(it);
  await it.pull();
  const outcome = bookAppointment(it.desk, aBooking(it.clinic, { startsAt: soon(it.desk, 11, 2) }));
  expect([starts(it), outcome.kind, it.announced.includes("dayChanged")]).toEqual([
    [0, 1, 2, 3].map((day) => at(it, day)),
    "clashes",
    true,
  ]);
});

test("[PL7] a moved instance and a cancelled one are followed, before their series is known and after", async () => {
  const early = await aSyncingDesk();
  const late = await aSyncingDesk();
  for (const it of [early, late]) {
    const id = addSeries(it);
    if (it === late) await it.pull();
    it.sandbox.control.changeEvent(instance(it, id, 1), atHour(it.desk, 15));
    it.sandbox.control.deleteEvent(instance(it, id, 2));
    await it.pull();
    expect(starts(it)).toEqual([at(it, 0, 11), at(it, 0, 15), at(it, 3, 11)]);
  }
});

test("[PL7] a deleted series frees everything, a changed rule is followed anew", async () => {
  const it = await aSyncingDesk();
  const id = addSeries(it);
  it.sandbox.control.changeEvent(instance(it, id, 1), atHour(it.desk, 15));
  await it.pull();
  it.sandbox.control.changeEvent(
    { calendarId: it.keller, eventId: id },
    { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] },
  );
  await it.pull();
  expect(starts(it)).not.toContain(at(it, 3));
  expect(starts(it)).toContain(at(it, 2));
  it.sandbox.control.deleteEvent({ calendarId: it.keller, eventId: id });
  await it.pull();
  expect([
    starts(it),
    listForeignEvents(it.store.reader, it.keller).filter(({ raw }) => raw?.["status"] !== "cancelled"),
  ]).toEqual([[], []]);
});

test("[PL7] an endless series is followed 400 days ahead, and further as the days go by", async () => {
  const it = await aSyncingDesk();
  addSeries(it, { recurrence: ["RRULE:FREQ=DAILY"] });
  await it.pull();
  const first = starts(it).length;
  it.clock.advance(20 * DAY_MS);
  await it.pull();
  const notYet = starts(it).length;
  it.clock.advance(20 * DAY_MS);
  it.sandbox.control.addFault({ kind: "offline" });
  await it.pull();
  // It begins the day after tomorrow; whether the last day counts depends on the time of day.
  expect([398, 399]).toContain(first);
  expect([notYet, starts(it).length]).toEqual([first, first + 40]);
});

test("[PL3] a series and an instance that a full pull does not show any more are asked about", async () => {
  const it = await aSyncingDesk();
  const gone = addSeries(it);
  const kept = addSeries(it, atHour(it.desk, 16));
  await it.pull();
  it.sandbox.control.purgeEvent({ calendarId: it.keller, eventId: gone });
  it.sandbox.control.expireSyncTokens();
  await it.pull();
  expect([
    starts(it),
    listForeignEvents(it.store.reader, it.keller).map(({ eventId }) => String(eventId)),
  ]).toEqual([[0, 1, 2, 3].map((day) => at(it, day, 16)), [kept]]);
});

test("[PL3] a full pull asks about nothing that it shows, and finds an instance that was brought back", async () => {
  const it = await aSyncingDesk();
  const id = addSeries(it);
  it.sandbox.control.changeEvent(instance(it, id, 1), atHour(it.desk, 15));
  it.sandbox.control.deleteEvent(instance(it, id, 2));
  addSeries(it, { transparency: "transparent" });
  await it.pull();
  it.sandbox.control.expireSyncTokens();
  it.sandbox.control.clearRequests();
  await it.pull();
  const asked = it.asked();
  it.sandbox.control.changeEvent(instance(it, id, 2), { status: "confirmed" });
  it.sandbox.control.expireSyncTokens();
  await it.pull();
  expect([asked, starts(it)]).toEqual([
    // The token that is not taken any more, and the full pull.
    ["GET", "GET"],
    [at(it, 0), at(it, 0, 15), at(it, 2), at(it, 3)],
  ]);
});

test("[PL9] a rule that cannot be read is set aside; the event's own time is blocked, until it can be read", async () => {
  const it = await aSyncingDesk();
  const id = addSeries(it);
  const { client } = it.context();
  const spoiling = {
    ...it.context(),
    client: {
      ...client,
      listEvents: async (query: Parameters<typeof client.listEvents>[0]) => {
        const page = await client.listEvents(query);
        const items = page.items.map((item) => ({
          ...Object(item),
          recurrence: ["RRULE:FREQ=SOMETIMES"],
          etag: "odd",
        }));
        return { ...page, items };
      },
    },
  };
  const { signal } = new AbortController();
  await pullCalendar(spoiling, it.keller, { signal });
  const aside = {
    calendarId: it.keller,
    eventId: id,
    reason: "recurrence: unreadableRecurrence",
    seenAt: instantNow(it.clock),
  };
  expect([starts(it), listUnreadableEvents(it.store.reader, it.keller)]).toEqual([[at(it, 0)], [aside]]);
  it.sandbox.control.changeEvent({ calendarId: it.keller, eventId: id }, { summary: "Round again" });
  await it.pull();
  expect([starts(it).length, listUnreadableEvents(it.store.reader, it.keller)]).toEqual([4, []]);
});

test("[MG7] an event of ours that became recurring blocks all its days, and none once it is one visit again", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  await it.pull();
  const recurring = starts(it);
  it.inGoogle(it.id, { recurrence: null });
  await it.pull();
  expect([recurring, starts(it)]).toEqual([[0, 1, 2].map((day) => at(it, day, 9)), []]);
});

test("[MG7] its days are blocked at once where sending finds out that it recurs", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  moveHere(it, it.id, { hour: 10 });
  await it.push();
  expect(starts(it)).toEqual([0, 1, 2].map((day) => at(it, day, 9)));
});

test("[PL7] an instance that lives on without its series goes on blocking, however the page lists the two", async () => {
  const it = await aSyncingDesk();
  addSeries(it);
  await it.pull();
  const [master] = listForeignEvents(it.store.reader, it.keller);
  if (master === undefined) throw new Error("the series is not known");
  const { recurrence: _, ...body } = { recurrence: [], ...master.raw };
  const alive = {
    ...body,
    id: instance(it, master.eventId, 1).eventId,
    etag: "alive",
    recurringEventId: master.eventId,
    originalStartTime: { dateTime: at(it, 1) },
    start: { dateTime: at(it, 0, 15) },
    end: { dateTime: at(it, 0, 16) },
  };
  const tombstone = { id: master.eventId, status: "cancelled" };
  for (const items of [
    [alive, tombstone],
    [tombstone, alive],
  ]) {
    const answer = { items, nextSyncToken: "next" };
    const client = { ...it.context().client, listEvents: () => Promise.resolve(answer) };
    await pullCalendar({ ...it.context(), client }, it.keller, { signal: new AbortController().signal });
    expect(starts(it)).toEqual([at(it, 0, 15)]);
  }
});
