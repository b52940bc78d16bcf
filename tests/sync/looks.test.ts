import { expect, onTestFinished, test } from "vitest";
import { listBlocksOn } from "../../main/store/blocks.ts";
import type { SyncLoop } from "../../main/sync/sync-loop.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, Instant } from "../../shared/time.ts";
import { bookNth, googleTimes } from "../bench/virtual-acts.ts";
import { openVirtualDesk, type VirtualDesk } from "../bench/virtual-desk.ts";

/* When a calendar is looked at while its hints come, while they get lost, and while there is no line to the relay. */

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** By then the channel is open and Google is heard on it. */
const HEARD = 10 * SECOND;

interface Watching {
  readonly desk: VirtualDesk;
  readonly loop: SyncLoop;
  readonly calendarId: GoogleCalendarId;
}

/** A desk with one linked calendar that is looked at, and whose hints come. */
async function aWatchingDesk(): Promise<Watching> {
  const desk = openVirtualDesk({ calendars: 1 });
  const loop = desk.startLoop("relay");
  onTestFinished(async () => {
    await desk.until(loop.close());
    desk.close();
  });
  await desk.pass(HEARD);
  return { desk, loop, calendarId: GoogleCalendarId.parse(desk.google.calendars[0]) };
}

/** The same after some quiet hours: its hints are trusted as far as they can be. */
async function aTrustingDesk(): Promise<Watching> {
  const it = await aWatchingDesk();
  await pass(it.desk, 3 * HOUR);
  await afterALook(it.desk);
  return it;
}

/** Lets a long time pass. */
async function pass({ time }: VirtualDesk, milliseconds: number): Promise<void> {
  const end = time.now() + milliseconds;
  while (time.now() < end) await time.runUntil(Math.min(end, time.now() + SECOND));
}

/** Lets time pass until a calendar has been looked at; gives how long that took. */
async function afterALook(desk: VirtualDesk): Promise<number> {
  const from = desk.time.now();
  desk.requests.length = 0;
  while (!desk.requests.some(({ method }) => method === "GET")) await desk.pass(SECOND);
  const took = desk.time.now() - from;
  await desk.pass(SECOND);
  desk.requests.length = 0;
  return took;
}

function inGoogle({ desk, calendarId }: Watching, index: number): void {
  desk.google.control.insertEvent(calendarId, { summary: "Dentist", ...googleTimes(index) });
}

/** How many of Google's events the desk shows. */
function seen({ desk, calendarId }: Watching): number {
  const from = Instant.parse("2026-11-23T00:00:00.000Z");
  return listBlocksOn(desk.store.reader, { calendarId, from, to: addMs(from, 60 * DAY) }).length;
}

/** How long it takes until the desk shows so many. */
async function untilSeen(it: Watching, count: number): Promise<number> {
  const from = it.desk.time.now();
  while (seen(it) < count && it.desk.time.now() < from + HOUR) await it.desk.pass(SECOND);
  return it.desk.time.now() - from;
}

test("[PL4] a first sync asks for the channel, then for the page, and for nothing after that", async () => {
  const { desk } = await aWatchingDesk();
  await desk.pass(3 * MINUTE);
  const asked = desk.requests.map(
    ({ method, url }) => `${method} ${new URL(url).pathname.split("/").at(-1)}`,
  );
  expect(asked).toEqual(["POST watch", "GET events"]);
});

test("[PL4] what changes between the first page and Google's first message is told of", async () => {
  const desk = openVirtualDesk({ calendars: 1 });
  const it = {
    desk,
    loop: desk.startLoop("relay"),
    calendarId: GoogleCalendarId.parse(desk.google.calendars[0]),
  };
  onTestFinished(() => desk.close());
  while (!desk.requests.some(({ method }) => method === "GET")) await desk.pass(10);
  // Google has read the page by now; its answer is still on the way.
  inGoogle(it, 1);
  const took = await untilSeen(it, 1);
  await desk.until(it.loop.close());
  expect(took).toBeLessThan(3 * SECOND);
});

test("[PL4] looks after 5, 10, 20, then every 30 minutes while nothing goes past the hints", async () => {
  const { desk } = await aWatchingDesk();
  const waits: number[] = [];
  for (let look = 0; look < 6; look += 1) waits.push(Math.round((await afterALook(desk)) / MINUTE));
  const bounds = [5, 10, 20, 30, 30, 30].map((minutes) => [minutes * 0.75 - 1, minutes * 1.25 + 1] as const);
  const outside = waits.filter((wait, index) => {
    const [least = 0, most = 0] = bounds[index] ?? [];
    return wait < least || wait > most;
  });
  expect([outside, new Set(waits.slice(3)).size > 1]).toEqual([[], true]);
});

test("[CH7] a lost hint costs half an hour at most, the next ones five minutes, until hints come again", async () => {
  const it = await aTrustingDesk();
  it.desk.loseHints(1_000);
  inGoogle(it, 1);
  const first = await untilSeen(it, 1);
  const doubted = it.loop.hintSourceOf(it.calendarId);
  await pass(it.desk, MINUTE);
  const later: number[] = [];
  for (let change = 2; change < 5; change += 1) {
    inGoogle(it, change);
    later.push(await untilSeen(it, change));
    await pass(it.desk, HOUR);
  }
  it.desk.loseHints("none");
  inGoogle(it, 5);
  const told = await untilSeen(it, 5);
  expect({
    first: first <= 37.5 * MINUTE + 2 * SECOND,
    doubted,
    later: later.every((took) => took <= 6.25 * MINUTE + 2 * SECOND),
    told: told <= 2 * SECOND,
    after: it.loop.hintSourceOf(it.calendarId),
  }).toEqual({ first: true, doubted: "polling", later: true, told: true, after: "live" });
});

test("[CH7] a visit sent without its hint coming back shows that hints are lost, within two minutes", async () => {
  const it = await aTrustingDesk();
  it.desk.loseHints(1_000);
  bookNth(it.desk, 0);
  const took = await afterALook(it.desk);
  const next = await afterALook(it.desk);
  expect({
    took: took > 110 * SECOND && took < 125 * SECOND,
    next: next < 6.3 * MINUTE,
    source: it.loop.hintSourceOf(it.calendarId),
  }).toEqual({ took: true, next: true, source: "polling" });
});

test("[CH7] a visit whose hint comes back is looked at once, and not again before its time", async () => {
  const it = await aTrustingDesk();
  bookNth(it.desk, 0);
  const echo = await afterALook(it.desk);
  const next = await afterALook(it.desk);
  expect([echo < 3 * SECOND, next > 20 * MINUTE, it.loop.hintSourceOf(it.calendarId)]).toEqual([
    true,
    true,
    "live",
  ]);
});

test("[CH5] without a line to the relay it looks every minute; back on it, once, for what was missed", async () => {
  const it = await aTrustingDesk();
  it.desk.setRelay("down");
  await it.desk.pass(10 * MINUTE);
  const away = it.desk.requests.length;
  it.desk.requests.length = 0;
  it.desk.setRelay("up");
  await it.desk.pass(20 * MINUTE);
  expect([away >= 8 && away <= 14, it.desk.requests.length]).toEqual([true, 1]);
});

test("[CH7] a line that breaks and comes back again and again asks no more than no line at all", async () => {
  const it = await aTrustingDesk();
  for (let second = 0; second < 600; second += 5) {
    it.desk.setRelay(second % 10 === 0 ? "down" : "up");
    await it.desk.pass(5 * SECOND);
  }
  expect(it.desk.requests.length).toBeLessThanOrEqual(14);
});

test.each([
  { trouble: "lost hints", begin: ({ desk }: Watching) => desk.loseHints(100_000) },
  { trouble: "no line", begin: ({ desk }: Watching) => desk.setRelay("down") },
])(
  "[CH7] a week of $trouble: all arrives in its time, no minute asks for more than a few",
  async ({ begin }) => {
    const it = await aTrustingDesk();
    begin(it);
    let [busiest, late] = [0, 0];
    for (let hour = 0; hour < 7 * 24; hour += 1) {
      inGoogle(it, hour);
      for (let minute = 0; minute < 60; minute += 1) {
        it.desk.requests.length = 0;
        await it.desk.time.runUntil(it.desk.time.now() + MINUTE);
        busiest = Math.max(busiest, it.desk.requests.length);
      }
      if (seen(it) <= hour) late += 1;
    }
    it.desk.loseHints("none");
    it.desk.setRelay("up");
    it.desk.requests.length = 0;
    await it.desk.pass(10 * MINUTE);
    expect({ seen: seen(it), late, busiest: busiest <= 3, back: it.desk.requests.length <= 6 }).toEqual({
      seen: 7 * 24,
      late: 0,
      busiest: true,
      back: true,
    });
  },
);

test("[AC5] a calendar whose hints come is healthy however long nothing happens on it", async () => {
  const it = await aTrustingDesk();
  const stale: boolean[] = [];
  for (let minute = 0; minute < 120; minute += 1) {
    await pass(it.desk, MINUTE);
    stale.push(it.loop.isStale(it.calendarId));
  }
  expect([stale.includes(true), it.desk.requests.length < 10]).toEqual([false, true]);
});

test("[AC5] a calendar alarms when what a hint told of was not read for 15 minutes", async () => {
  const it = await aTrustingDesk();
  const match = { method: "GET", path: "/events" };
  it.desk.google.control.addFault({ kind: "status", status: 400, times: 10_000, match });
  inGoogle(it, 1);
  await pass(it.desk, 14 * MINUTE);
  const before = it.loop.isStale(it.calendarId);
  await pass(it.desk, 3 * MINUTE);
  const alarmed = it.loop.isStale(it.calendarId);
  it.desk.google.control.clearFaults();
  await pass(it.desk, 20 * MINUTE);
  expect([before, alarmed, it.loop.isStale(it.calendarId)]).toEqual([false, true, false]);
});

test("[AC5] a line that breaks after half an hour without a look alarms nobody at once", async () => {
  const it = await aTrustingDesk();
  await pass(it.desk, 20 * MINUTE);
  const match = { method: "GET", path: "/events" };
  it.desk.google.control.addFault({ kind: "status", status: 400, times: 10_000, match });
  it.desk.setRelay("down");
  await pass(it.desk, 13 * MINUTE);
  const before = it.loop.isStale(it.calendarId);
  await pass(it.desk, 5 * MINUTE);
  expect([before, it.loop.isStale(it.calendarId)]).toEqual([false, true]);
});
