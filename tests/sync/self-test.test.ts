import { expect, onTestFinished, test, vi } from "vitest";
import { createJobs } from "../../main/jobs.ts";
import { listBlocksOn } from "../../main/store/blocks.ts";
import { listForeignEvents } from "../../main/store/foreign-events.ts";
import { listTestEvents } from "../../main/store/test-events.ts";
import { createSelfTests, findSelfTestReport } from "../../main/sync/create-self-tests.ts";
import { testEvent, testEventId } from "../../main/sync/self-test-event.ts";
import type { RelayClient } from "../../main/relay/relay-client.ts";
import { CalendarKey } from "../../shared/ids.ts";
import type { RunSelfTestOutcome } from "../../shared/ipc/self-test.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { aLoop, aLoopWithRelay, HOUR, type LoopUnderTest } from "../support/sync-loop.ts";

/** The self-test of a loop's desk, and the clock its waits go by. */
function selfTestsOf(loop: LoopUnderTest, relay: Pick<RelayClient, "onHint" | "calendarKeyOf"> | undefined) {
  const { store, clock, account, sync, desk } = loop;
  const timers = manualTimers();
  const { newId, deskId, announce } = desk;
  const tests = createSelfTests({
    store,
    clock,
    monotonic: () => performance.now(),
    timers,
    newId,
    deskId,
    sync,
    relay,
    account,
    jobs: createJobs({ announce }),
    onChange: () => undefined,
  });
  onTestFinished(() => tests.close());
  return { tests, timers };
}

/** How each calendar's legs ended, and what stood in the way. */
function legsOf(outcome: RunSelfTestOutcome) {
  if (outcome.kind !== "tested") return outcome.kind;
  return outcome.report.calendars.map(({ written, told, readBack, deleted, trouble }) => [
    ...[written, told, readBack, deleted].map(({ kind }) => kind),
    trouble,
  ]);
}

/** What is left of tests: in Google, live; in the mirror; in the list of what is to be deleted. */
function leftOf({ sandbox, store, keller, brunner }: LoopUnderTest) {
  return [keller, brunner].map((calendarId) => [
    sandbox.control.events(calendarId).filter(({ status }) => status !== "cancelled").length,
    listForeignEvents(store.reader, calendarId).length,
    listTestEvents(store.reader).length,
  ]);
}

const NOTHING_LEFT = [
  [0, 0, 0],
  [0, 0, 0],
];

test("[AC7] a test event is written, told of through the relay, read back and deleted, and is nobody's appointment", async () => {
  const loop = await aLoopWithRelay();
  await vi.waitFor(async () => {
    await loop.pass(5_000);
    expect(loop.sync.hintSourceOf(loop.keller)).toBe("live");
    expect(loop.sync.hintSourceOf(loop.brunner)).toBe("live");
  });
  const { tests } = selfTestsOf(loop, loop.line);
  const outcome = await tests.run("person");
  const span = { from: addMs(instantNow(loop.clock), -HOUR), to: addMs(instantNow(loop.clock), HOUR) };
  expect({
    legs: legsOf(outcome),
    kept: findSelfTestReport(loop.store.reader),
    blocks: listBlocksOn(loop.store.reader, { calendarId: loop.keller, ...span }),
    written: loop.sandbox.control.events(loop.keller).map(({ transparency, attendees }) => ({
      transparency,
      attendees,
    })),
  }).toEqual({
    legs: [
      ["passed", "passed", "passed", "passed", null],
      ["passed", "passed", "passed", "passed", null],
    ],
    kept: outcome.kind === "tested" ? outcome.report : undefined,
    blocks: [],
    written: [{ transparency: "transparent", attendees: undefined }],
  });
  await vi.waitFor(
    async () => {
      await loop.pass(5_000);
      expect(leftOf(loop)).toEqual(NOTHING_LEFT);
    },
    { timeout: 30_000 },
  );
});

test("[AC7] without a relay it is read back all the same, and where Google's word is lost the test says so", async () => {
  const loop = await aLoop();
  const { tests } = selfTestsOf(loop, undefined);
  expect(legsOf(await tests.run("morning"))).toEqual([
    ["passed", "notTried", "passed", "passed", null],
    ["passed", "notTried", "passed", "passed", null],
  ]);
  const deaf = { onHint: () => () => true, calendarKeyOf: () => CalendarKey.parse("k".repeat(43)) };
  const { timers, tests: told } = selfTestsOf(
    { ...loop, sync: { ...loop.sync, hintSourceOf: () => "live" } },
    deaf,
  );
  const running = told.run("person");
  await vi.waitFor(() => expect(loop.inserts()).toBe(4));
  await vi.waitFor(() => expect(timers.pending()).toBe(2));
  timers.pass(20_000);
  expect(legsOf(await running)).toEqual([
    ["passed", "missed", "passed", "passed", "notTold"],
    ["passed", "missed", "passed", "passed", "notTold"],
  ]);
});

test("[AC7] what a test leaves behind is deleted by the next one, another desk's that is under way is not", async () => {
  const loop = await aLoop();
  const { tests } = selfTestsOf(loop, undefined);
  loop.sandbox.control.addFault({ kind: "offline", match: { method: "DELETE" }, times: 100 });
  const cut = legsOf(await tests.run("person"));
  loop.sandbox.control.clearFaults();
  const { clock, desk } = loop;
  const of = { clock, deskId: desk.deskId };
  // Another desk's: one from a program that ended an hour ago, and one of this moment.
  const old = testEventId(() => "01939f00-0001-7000-8000-000000000001");
  const present = testEventId(desk.newId);
  for (const id of [old, present]) loop.sandbox.control.insertEvent(loop.keller, { ...testEvent(id, of) });
  loop.sync.pullSoon("all");
  await loop.sync.whenIdle();
  expect([cut, legsOf(await tests.run("person"))]).toEqual([
    [
      ["passed", "notTried", "passed", "notTried", "offline"],
      ["passed", "notTried", "passed", "notTried", "offline"],
    ],
    [
      ["passed", "notTried", "passed", "passed", null],
      ["passed", "notTried", "passed", "passed", null],
    ],
  ]);
  const live = loop.sandbox.control.events(loop.keller).filter(({ status }) => status !== "cancelled");
  expect([live.map(({ id }) => id), listTestEvents(loop.store.reader)]).toEqual([[present], []]);
});

test("[AC7] it says what a person must do: a calendar that may not be written to, an account that must sign in again", async () => {
  const loop = await aLoop();
  const { tests } = selfTestsOf(loop, undefined);
  loop.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "forbidden",
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  const refused = legsOf(await tests.run("person"));
  loop.account.markSignInAgain();
  const troubles = Array.isArray(refused) ? refused.map((legs) => legs.at(-1)) : [];
  expect(new Set(troubles)).toEqual(new Set(["noWriteAccess", null]));
  expect(legsOf(await tests.run("person"))).toBe("notConnected");
});
