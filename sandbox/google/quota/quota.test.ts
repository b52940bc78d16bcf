import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";
import { createSlidingWindow } from "./sliding-window.ts";

const COLOURS = "/calendars/primary";
const EVENTS = "/calendars/primary/events";
const VISIT = { id: "visit1", start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };

let now = 0;
let sandbox: SandboxGoogle;
let call: CalendarCaller;
beforeEach(async () => {
  now = Date.parse("2026-11-21T09:00:00Z");
  sandbox = await aSandbox({ clock: { now: () => now } });
  call = aCalendarCaller(sandbox, { scopes: ["https://www.googleapis.com/auth/calendar"] });
});
afterEach(async () => {
  await sandbox.close();
});

async function statuses(count: number, caller = call): Promise<number[]> {
  const seen: number[] = [];
  for (let done = 0; done < count; done += 1) seen.push((await caller("GET", COLOURS)).status);
  return seen;
}

test("[E1] refuses an account that spends more than its limit in any minute, and nobody else", async () => {
  sandbox.control.setQuota({ perUserPerMinute: 3 });
  expect(await statuses(3)).toEqual([200, 200, 200]);
  now += 59_999;
  const over = await call("GET", COLOURS);
  expect([403, 429]).toContain(over.status);
  expect(over.body).toMatchObject({ error: { code: over.status, errors: [{ domain: "usageLimits" }] } });
  sandbox.control.addAccount({ email: "other@clinic.example" });
  const other = aCalendarCaller(sandbox, {
    email: "other@clinic.example",
    scopes: ["https://www.googleapis.com/auth/calendar"],
  });
  expect(await statuses(1, other)).toEqual([200]);
  now += 1;
  expect(await statuses(4)).toMatchObject([200, 200, 200, expect.any(Number)]);
});

test("[E1] answers 403 or 429 over the limit, which mean the same, and sends no Retry-After", async () => {
  sandbox.control.setQuota({ perUserPerMinute: 0 });
  const answers = await Promise.all(Array.from({ length: 60 }, async () => await call("GET", COLOURS)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403, 429]));
  const reasons = new Set(answers.map(({ body }) => Object(body).error.errors[0].reason));
  expect(reasons).toEqual(new Set(["userRateLimitExceeded", "rateLimitExceeded"]));
  expect(answers.filter(({ headers }) => headers.has("retry-after"))).toEqual([]);
});

test("[E1] refuses the whole project over its limit, in the words of the servers in front", async () => {
  sandbox.control.setQuota({ perProjectPerMinute: 0 });
  const { status, body } = await call("GET", COLOURS);
  const words = status === 429 ? "RESOURCE_EXHAUSTED" : "PERMISSION_DENIED";
  expect(body).toMatchObject({
    error: {
      message: expect.stringMatching(
        /^Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service 'calendar-json.googleapis.com' for consumer 'project_number:\d+'/,
      ),
      errors: [{ reason: "rateLimitExceeded" }],
      status: words,
    },
  });
});

test("[B3] counts three units for a PATCH and one for anything else; what is refused costs nothing", async () => {
  await call("POST", EVENTS, { body: VISIT });
  sandbox.control.setQuota({ perUserPerMinute: 5 });
  const patch = async (): Promise<number> =>
    (await call("PATCH", `${EVENTS}/visit1`, { body: { summary: "x" } })).status;
  expect([
    await patch(),
    (await patch()) === 200,
    await statuses(1),
    await statuses(1).then(([status]) => status === 200),
  ]).toEqual([200, false, [200], false]);
});

test("[E1] is on at Google's own limits, and can be put off", async () => {
  const quota = async (method: string, body?: object): Promise<unknown> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { "Content-Type": "application/json" };
    return await (await fetch(`${sandbox.endpoint}/control/quota`, { method, headers, ...init })).json();
  };
  const usual = { enabled: true, perUserPerMinute: 600, perProjectPerMinute: 10_000 };
  expect(await quota("GET")).toEqual(usual);
  expect(await quota("POST", { enabled: false })).toEqual({ ...usual, enabled: false });
  sandbox.control.setQuota({ perUserPerMinute: 0 });
  expect(await statuses(1)).toEqual([200]);
  sandbox.control.reset();
  expect(await quota("GET")).toEqual(usual);
  expect(await quota("POST", { perUserPerMinute: -1 })).toEqual({
    error: expect.stringMatching(/^Please correct perUserPerMinute/),
  });
});

test("[E1] never lets more than the limit pass in any minute", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 200 }), (gaps) => {
      let at = 0;
      const window = createSlidingWindow({ now: () => at }, 60_000);
      const passed: number[] = [];
      for (const gap of gaps) {
        at += gap;
        const isWithin = window.spent() < 5;
        expect(isWithin).toBe(passed.filter((time) => time > at - 60_000).length < 5);
        if (!isWithin) continue;
        window.add(1);
        passed.push(at);
      }
    }),
  );
});
