import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addMs, Instant } from "../../../shared/time.ts";
import { DEFAULT_EMAIL } from "../accounts.ts";
import { realClock, realRandom, realTimers } from "../real-sources.ts";
import { startSandboxGoogle } from "../start-sandbox-google.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

/*
 * How long 50,000 events take to come in: written to a data file, read from it at a start, exported and imported as JSON.
 * node sandbox/google/bench/load-events.ts
 */

const EVENTS = 50_000;
const LIMIT_SECONDS = 5;

const folder = mkdtempSync(join(tmpdir(), "sandbox-google-bench-"));
try {
  const path = join(folder, "google.db");
  const first = await start(path);
  await measure("inserted and kept", async () => {
    insertAll(first);
    await first.close();
  });
  const second = await measure("started from the data file", () => start(path));
  const state = await measure("exported", async () =>
    (await fetch(`${second.endpoint}/control/state`)).text(),
  );
  await second.close();
  const third = await start(join(folder, "other.db"));
  await measure(`imported, ${(state.length / 1e6).toFixed(0)} MB of JSON`, async () => {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(`${third.endpoint}/control/state`, { method: "POST", headers, body: state });
    if (!answer.ok) throw new Error(await answer.text());
  });
  await third.close();
} finally {
  rmSync(folder, { recursive: true });
}

async function start(path: string): Promise<SandboxGoogle> {
  return await startSandboxGoogle({
    clock: realClock,
    random: realRandom,
    timers: realTimers,
    dataFile: {
      path,
      onFault: (error) => {
        throw error;
      },
    },
  });
}

function insertAll({ control }: SandboxGoogle): void {
  const first = Instant.parse("2026-01-05T08:00:00.000Z");
  for (let index = 0; index < EVENTS; index += 1) {
    const startsAt = addMs(first, index * 15 * 60_000);
    control.insertEvent(DEFAULT_EMAIL, {
      summary: `Appointment ${String(index)}`,
      description: "Check-up\n+41 79 000 00 00\n\nComes with a friend.",
      start: { dateTime: startsAt, timeZone: "Europe/Zurich" },
      end: { dateTime: addMs(startsAt, 30 * 60_000), timeZone: "Europe/Zurich" },
      extendedProperties: { private: { appointmentId: String(index), version: "1", status: "booked" } },
    });
  }
}

async function measure<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - begin) / 1000;
  const share = (seconds / LIMIT_SECONDS).toFixed(2);
  process.stdout.write(
    `${String(EVENTS)} events ${what}: ${seconds.toFixed(2)} s (${share} of the limit), CPU ${((user + system) / 1e6).toFixed(2)} s\n`,
  );
  return value;
}
