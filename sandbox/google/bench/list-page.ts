import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { addMs, Instant } from "../../../shared/time.ts";
import { DEFAULT_EMAIL } from "../accounts.ts";
import { realClock, realRandom, realTimers } from "../real-sources.ts";
import { startSandboxGoogle } from "../start-sandbox-google.ts";

/*
 * What a page of 2,500 of 50,000 events costs the sandbox in processor time, over HTTP, and whether memory grows with the calls.
 * The client that reads the pages is a process of its own, and does not count.
 * node --expose-gc sandbox/google/bench/list-page.ts
 */

const EVENTS = 50_000;
const PAGE = 2500;
const CALLS = [200, 1000, 2000];
const HALF_HOUR_MS = 30 * 60_000;
const SCOPE = "https://www.googleapis.com/auth/calendar";

// Every look at the clock is a little later, so that no quota is ever used up.
let ahead = 0;
const clock = { now: () => realClock.now() + (ahead += 50) };
const sandbox = await startSandboxGoogle({ clock, random: realRandom, timers: realTimers });
insertAll();
const { accessToken } = sandbox.control.grantToken({ scopes: [SCOPE] });
const client = fork(new URL("read-pages.ts", import.meta.url), [sandbox.endpoint, accessToken]);
await once(client, "message");

print("events on the calendar", String(EVENTS));
const path = `/calendars/primary/events?maxResults=${String(PAGE)}`;
await measure("list, every page for the first time", () => allPages(path));
await measure("list, every page again", () => allPages(path));
await measure("list of another zone, every page for the first time", () =>
  allPages(`${path}&timeZone=Asia/Tokyo`),
);
await measure("list, single events by start", () => allPages(`${path}&singleEvents=true&orderBy=startTime`));
await measure("list, a week of it", () =>
  allPages(`${path}&timeMin=2027-01-04T00:00:00Z&timeMax=2027-01-11T00:00:00Z`),
);
await measure("list with fields=items(id)", () => allPages(`${path}&fields=items(id),nextPageToken`));
const instances = "/calendars/primary/events/series1/instances?maxResults=2500";
await measure("instances of a daily series, a year", () => allPages(instances));
await measure("calendarList", () => allPages("/users/me/calendarList"));

let called = 0;
for (const calls of CALLS) {
  while (called < calls) called += await allPages(path);
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const used = [rss, heapUsed, external].map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`);
  print(`resident, heap, outside it after ${String(called)} pages`, used.join(", "));
}
client.disconnect();
await sandbox.close();

function insertAll(): void {
  let start = Instant.parse("2026-01-05T08:00:00.000Z");
  for (let count = 0; count < EVENTS; count += 1) {
    const end = addMs(start, HALF_HOUR_MS);
    sandbox.control.insertEvent(DEFAULT_EMAIL, {
      id: `visit${count.toString(32).padStart(5, "0")}`,
      summary: `Visit ${String(count)}`,
      description: "A visit of half an hour.",
      location: "Room 2",
      colorId: String((count % 11) + 1),
      start: { dateTime: start },
      end: { dateTime: end },
      reminders: { useDefault: false },
      extendedProperties: { private: { appointment: `id-${String(count)}`, version: "1" } },
    });
    start = end;
  }
  const zone = { timeZone: "Europe/Zurich" };
  sandbox.control.insertEvent(DEFAULT_EMAIL, {
    id: "series1",
    start: { dateTime: "2026-01-05T08:00:00", ...zone },
    end: { dateTime: "2026-01-05T09:00:00", ...zone },
    recurrence: ["RRULE:FREQ=DAILY"],
  });
}

/** Processor time of this process by page. */
async function measure(what: string, run: () => Promise<number>): Promise<void> {
  const before = process.cpuUsage();
  const pages = await run();
  const { user, system } = process.cpuUsage(before);
  print(
    `${what}: processor time by page`,
    `${((user + system) / 1000 / pages).toFixed(1)} ms of ${String(pages)}`,
  );
}

async function allPages(path: string): Promise<number> {
  client.send(path);
  const [answer]: unknown[] = await once(client, "message");
  return z.int().parse(answer);
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what}: ${figure}\n`);
}
