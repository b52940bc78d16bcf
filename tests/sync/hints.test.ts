import { expect, test, vi } from "vitest";
import { listBlocksOn } from "../../main/store/blocks.ts";
import { addMs, instantNow, type Instant } from "../../shared/time.ts";
import { lineBecomes } from "../relay/a-desk.ts";
import { aRelay } from "../relay/a-relay.ts";
import { countAsked } from "../support/linked-desk.ts";
import { aLoopWithRelay, book, HOUR, type LoopUnderTest } from "../support/sync-loop.ts";

function anHourOf(start: Instant) {
  return { start: { dateTime: start }, end: { dateTime: addMs(start, HOUR) } };
}

/** Resolves once Google is heard on the channels of both calendars. */
async function isHeard(loop: LoopUnderTest): Promise<void> {
  await vi.waitFor(async () => {
    await loop.pass(5_000);
    const all = [loop.keller, loop.brunner].map((calendarId) => loop.sync.hintSourceOf(calendarId));
    expect(all).toEqual(["live", "live"]);
  });
}

test("[CH7] what somebody changes in Google is here as soon as the hint comes", async () => {
  const loop = await aLoopWithRelay();
  await isHeard(loop);
  const from = addMs(instantNow(loop.clock), 48 * HOUR);
  loop.sandbox.control.insertEvent(loop.keller, { summary: "Dentist", ...anHourOf(from) });
  await vi.waitFor(() => {
    const span = { calendarId: loop.keller, from, to: addMs(from, HOUR) };
    expect(listBlocksOn(loop.store.reader, span).length).toBe(1);
  });
});

test("[PL4] a burst of changes in Google becomes one run and one follow-up", async () => {
  const loop = await aLoopWithRelay();
  await isHeard(loop);
  loop.sandbox.control.clearRequests();
  const from = addMs(instantNow(loop.clock), 48 * HOUR);
  for (let change = 0; change < 12; change += 1)
    loop.sandbox.control.insertEvent(loop.keller, {
      summary: "Busy",
      ...anHourOf(addMs(from, change * HOUR)),
    });
  await vi.waitFor(
    () => {
      const span = { calendarId: loop.keller, from, to: addMs(from, 12 * HOUR) };
      expect(listBlocksOn(loop.store.reader, span).length).toBe(12);
    },
    { timeout: 10_000 },
  );
  await loop.sync.whenIdle();
  expect(loop.pulls()).toBeLessThanOrEqual(2);
});

test("[PL4] the first looks come after the channels, and the next ones five minutes later", async () => {
  const loop = await aLoopWithRelay();
  const first = loop.pulls();
  const lookedAt = loop.clock.now();
  await isHeard(loop);
  await loop.pass(lookedAt + 299_000 - loop.clock.now());
  const before = loop.pulls();
  await loop.pass(1_000);
  expect([first, before, loop.pulls()]).toEqual([2, 2, 4]);
});

test("[CH5] looks every minute while Google's messages do not come", async () => {
  const loop = await aLoopWithRelay(({ sandbox }) => sandbox.control.addFault({ kind: "dropPush" }));
  await loop.pass(60_000);
  loop.sandbox.control.clearRequests();
  await loop.pass(60_000);
  expect({
    pulls: loop.pulls(),
    channels: loop.connection().calendars.map(({ channel }) => channel),
  }).toEqual({
    pulls: 2,
    channels: ["polling", "polling"],
  });
});

test("[CH5] looks every minute while the relay is gone, and leaves off by itself once it is back", async () => {
  const loop = await aLoopWithRelay();
  await isHeard(loop);
  await loop.pass(60_000);
  await loop.relay.relay.close();
  await lineBecomes(loop.line, "down");
  loop.sandbox.control.clearRequests();
  for (let minute = 0; minute < 3; minute += 1) await loop.pass(60_000);
  const whileGone = loop.pulls();
  await aRelay({ env: { port: loop.relay.port } });
  loop.lineTimers.fireAll();
  await lineBecomes(loop.line, "up");
  // One look at each calendar, because nobody was told meanwhile.
  await loop.pass(60_000);
  loop.sandbox.control.clearRequests();
  await loop.pass(200_000);
  expect({ whileGone, onceBack: loop.pulls() }).toEqual({ whileGone: 6, onceBack: 0 });
});

test("[CH3] leaving an account stops its channels and asks nothing more of Google", async () => {
  const loop = await aLoopWithRelay();
  await loop.sync.leaveAccount();
  const stops = countAsked(loop.sandbox, "POST", "/channels/stop");
  loop.sandbox.control.clearRequests();
  book(loop, 30);
  await loop.pass(HOUR);
  expect({ stops, asked: loop.sandbox.control.requests() }).toEqual({ stops: 2, asked: [] });
});
