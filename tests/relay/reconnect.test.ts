import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { machineTimers } from "../../backend/timers.ts";
import { aClient, aConnectedDesk, anIdentity, lineBecomes } from "./a-desk.ts";
import { aRelay } from "./a-relay.ts";
import { googleHeaders, post } from "./google-message.ts";
import { createHandTimers } from "./hand-timers.ts";
import { logHints } from "./hint-log.ts";

const anna = GoogleCalendarId.parse("anna@example.org");
const ben = GoogleCalendarId.parse("ben@example.org");

function aDataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "relay-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "relay.sqlite");
}

/** Resolves once it is so. */
function so(look: () => boolean): Promise<void> {
  return vi.waitFor(() => expect(look()).toBe(true), { timeout: 15_000, interval: 10 });
}

/** The longest wait of a desk that the relay has said goodbye to: 1 s and up to 4 s of spread. */
const LONGEST_GOODBYE_MS = 5000;

test("after a restart of the relay a desk hears of what changed meanwhile, and of nothing else", async () => {
  const dataFile = aDataFile();
  const timers = createHandTimers();
  const first = await aRelay({ env: { dataFile } });
  const client = await aConnectedDesk(first.url, { timers });
  const log = logHints(client);
  const [annas, bens] = await Promise.all(
    [anna, ben].map((calendar) =>
      client.openChannel({ calendarKey: client.calendarKeyOf(calendar), mode: "reuse" }),
    ),
  );
  if (annas === undefined || bens === undefined) throw new Error("no channels");
  await post(annas.address, googleHeaders(annas));
  await post(bens.address, googleHeaders(bens));
  await log.reaches(2);

  await first.relay.close();
  await lineBecomes(client, "down");
  const [wait = 0] = timers.waiting().filter((milliseconds) => milliseconds <= LONGEST_GOODBYE_MS);
  const second = await aRelay({ env: { dataFile, port: first.port } });
  await post(annas.address, googleHeaders(annas, { "X-Goog-Message-Number": "2" }));
  timers.fire(wait);
  await lineBecomes(client, "up");
  await log.reaches(3);
  // A change of Ben's comes after all that the welcome could have brought.
  await post(bens.address, googleHeaders(bens, { "X-Goog-Message-Number": "2" }));
  await log.reaches(4);
  const [annaKey, benKey] = [client.calendarKeyOf(anna), client.calendarKeyOf(ben)];
  expect({
    hints: log.hints.slice(2),
    isSameAddress: second.url === first.url,
    isSpread: wait >= 1000,
  }).toEqual({
    hints: [annaKey, benKey],
    isSameAddress: true,
    isSpread: true,
  });
});

test("a relay that lost its file knows desks and channels again as they come", async () => {
  const timers = createHandTimers();
  const first = await aRelay();
  const client = await aConnectedDesk(first.url, { timers });
  const log = logHints(client);
  const calendarKey = client.calendarKeyOf(anna);
  const channel = await client.openChannel({ calendarKey, mode: "reuse" });
  await post(channel.address, googleHeaders(channel));
  await log.reaches(1);
  await first.relay.close();
  await lineBecomes(client, "down");
  await aRelay({ env: { port: first.port } });
  timers.fireAll();
  await lineBecomes(client, "up");
  await post(channel.address, googleHeaders(channel, { "X-Goog-Message-Number": "2" }));
  await post(channel.address, googleHeaders(channel, { "X-Goog-Message-Number": "3" }));
  await log.reaches(2);
  expect(log.hints).toEqual([calendarKey, calendarKey]);
});

test("a desk that starts hears of every calendar the relay knows a change of", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const before = aClient(url, identity);
  await lineBecomes(before, "up");
  const calendarKey = before.calendarKeyOf(anna);
  const channel = await before.openChannel({ calendarKey, mode: "reuse" });
  await post(channel.address, googleHeaders(channel));
  await before.close();
  const after = aClient(url, identity);
  const log = logHints(after);
  await log.reaches(1);
  expect(log.hints).toEqual([calendarKey]);
});

test("a clinic of 100 calendars gets its whole welcome", async () => {
  const { url } = await aRelay();
  const identity = await anIdentity();
  const before = aClient(url, identity);
  const keys = Array.from({ length: 100 }, (_, index) =>
    before.calendarKeyOf(GoogleCalendarId.parse(`calendar${index}@example.org`)),
  );
  for (const calendarKey of keys) {
    const channel = await before.openChannel({ calendarKey, mode: "reuse" });
    await post(channel.address, googleHeaders(channel));
  }
  await before.close();
  const log = logHints(aClient(url, identity));
  await log.reaches(100);
  expect(new Set(log.hints)).toEqual(new Set(keys));
});

test("a desk that finds no relay keeps trying, and says offline until there is one", async () => {
  const { url, port, relay } = await aRelay();
  await relay.close();
  const timers = createHandTimers();
  const tried = Promise.withResolvers<void>();
  const client = aClient(url, await anIdentity(), {
    timers: {
      after: (milliseconds, callback) => {
        tried.resolve();
        return timers.after(milliseconds, callback);
      },
    },
  });
  await tried.promise;
  const calendarKey = client.calendarKeyOf(anna);
  const refusal = await client.openChannel({ calendarKey, mode: "reuse" }).catch((error: unknown) => error);
  await aRelay({ env: { port } });
  timers.fireAll();
  await lineBecomes(client, "up");
  expect({ refusal, waiting: timers.waiting() }).toMatchObject({
    refusal: { name: "RelayError", code: "offline" },
    waiting: [75_000],
  });
});

test("a closed desk does not come back", async () => {
  const timers = createHandTimers();
  const { url } = await aRelay();
  const client = await aConnectedDesk(url, { timers });
  await client.close();
  expect({ isConnected: client.isConnected(), waiting: timers.waiting() }).toEqual({
    isConnected: false,
    waiting: [],
  });
});

test("a desk whose line is silent takes it for dead", async () => {
  const timers = createHandTimers();
  const { url } = await aRelay({ timers: machineTimers });
  const client = await aConnectedDesk(url, { timers });
  timers.fire(75_000);
  await lineBecomes(client, "down");
  timers.fireAll();
  await lineBecomes(client, "up");
  expect(client.isConnected()).toBe(true);
});

test("a desk that wakes looks at once whether its line still lives, and tries again at once where it waits", async () => {
  const timers = createHandTimers();
  const { url, port, relay } = await aRelay();
  const client = aClient(url, await anIdentity(), { timers });
  await lineBecomes(client, "up");
  client.wake();
  // The relay answers the ping: the line is good, and is left alone for as long as before.
  await so(() => timers.waiting().includes(75_000));
  expect(timers.waiting()).toEqual([75_000]);
  client.wake();
  expect(timers.fire(5000)).toBe(1);
  await lineBecomes(client, "down");
  await relay.close();
  await so(() => client.lineState() === "waiting");
  await aRelay({ env: { port } });
  // No alarm goes off here.
  client.wake();
  await lineBecomes(client, "up");
});

test("a desk that is refused says so, and comes in by itself once the relay's operator has let it", async () => {
  const timers = createHandTimers();
  const closed = await aRelay({ env: { enrolmentKey: "the-key-of-the-operator" } });
  const client = aClient(closed.url, await anIdentity(), { timers });
  await so(() => client.lineState() === "refused");
  await closed.relay.close();
  await aRelay({ env: { port: closed.port } });
  timers.fireAll();
  await lineBecomes(client, "up");
  expect(client.lineState()).toBe("live");
});

test("a line that nobody asked for is not opened, and its clinic not registered", async () => {
  const { url, lines } = await aRelay();
  const identity = await anIdentity();
  const asked = aClient(url, await anIdentity());
  const idle = aClient(url, identity, { line: "unasked" });
  await lineBecomes(asked, "up");
  const registrations = lines.filter((line) => JSON.stringify(line).includes("registerClinic"));
  expect([idle.lineState(), registrations.length]).toEqual(["unopened", 1]);
});
