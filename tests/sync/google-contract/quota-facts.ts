import { expect } from "vitest";
import { answerOf, bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { batch } from "./batch-call.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, get, list, patch } from "./event-calls.ts";
import type { Google } from "./google.ts";

const PER_ACCOUNT = 600;
const PER_PROJECT = 10_000;
const MINUTE_MS = 60_000;

/** E1 and E2: how much may be asked, and how many calendars made. */
export function quotaFacts({ onlySandbox }: Facts): void {
  onlySandbox("[E1] an account may ask 600 times a minute", async (google) => {
    const statuses = await askTimes(google, PER_ACCOUNT);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  onlySandbox("[E1] the 601st time in a minute is refused, by 403 or 429 of usageLimits", async (google) => {
    await spend(google, PER_ACCOUNT);
    const { status, domain, reason } = await problemOf(list(google, { maxResults: 1 }));
    expect([403, 429]).toContain(status);
    expect(domain).toBe("usageLimits");
    expect(reason).toMatch(/^(user)?rateLimitExceeded$/i);
  });

  onlySandbox("[E1] the refusal names the quota, or says that a limit is exceeded", async (google) => {
    await spend(google, PER_ACCOUNT);
    const { message } = await problemOf(list(google, { maxResults: 1 }));
    expect(message).toMatch(/Quota exceeded for quota metric 'Queries'|Rate Limit Exceeded/);
  });

  onlySandbox("[E1] the minute slides: what was asked a minute ago does not count", async (google) => {
    await spend(google, 300);
    google.pass(MINUTE_MS / 2);
    await spend(google, 300);
    expect(await isLimited(google)).toBe(true);
    google.pass(MINUTE_MS / 2 + 1000);
    const after = await spend(google, 290);
    expect(after.filter((status) => status !== 200)).toEqual([]);
  });

  onlySandbox("[E1] one account's quota is not another's", async (google) => {
    const other = google.as({ email: "other@clinic.example" });
    await spend(google, PER_ACCOUNT);
    expect(await isLimited(google)).toBe(true);
    expect(await isLimited({ ...other, calendarId: "primary" })).toBe(false);
  });

  onlySandbox("[E1] a PATCH counts three times", async (google) => {
    const { id } = await anEvent(google);
    google.pass(2 * MINUTE_MS);
    for (let count = 0; count < 199; count += 1) await patch(google, id, { summary: String(count) });
    expect(await statusOf(patch(google, id, { summary: "last" }))).toBe(200);
    expect(await isLimited(google)).toBe(true);
  });

  onlySandbox("[E1] a PATCH that no longer fits is not done", async (google) => {
    const { id, etag } = await anEvent(google);
    google.pass(2 * MINUTE_MS);
    await spend(google, 598);
    expect(await statusOf(patch(google, id, { summary: "last" }))).toBeGreaterThanOrEqual(403);
    google.pass(2 * MINUTE_MS);
    expect((await bodyOf(get(google, id))).etag).toBe(etag);
  });

  onlySandbox("[E3] each call of a batch counts", async (google) => {
    const calls = Array.from({ length: 50 }, () => ({ verb: "GET", path: "/calendar/v3/colors" }));
    for (let count = 0; count < 12; count += 1) await batch(google, calls);
    expect(await isLimited(google)).toBe(true);
  });

  onlySandbox("[E1] the project may ask 10,000 times a minute, over all its accounts", async (google) => {
    const accounts = Array.from({ length: 17 }, (_, index) =>
      google.as({ email: `account${String(index)}@clinic.example` }),
    );
    const patches = Array.from({ length: 50 }, (_, index) => ({
      verb: "PATCH",
      path: `/calendar/v3/calendars/primary/events/none${String(index)}`,
      body: {},
    }));
    const statuses: number[] = [];
    for (const account of accounts)
      for (let count = 0; count < 4; count += 1) {
        const { parts } = await batch(account, patches);
        statuses.push(...parts.map(({ status }) => status));
      }
    const letIn = statuses.filter((status) => status === 404).length * 3;
    expect(letIn).toBeLessThanOrEqual(PER_PROJECT);
    expect(letIn).toBeGreaterThan(PER_PROJECT - 3 * 17);
    expect(statuses.at(-1)).not.toBe(404);
  });

  onlySandbox("[E2] an account may make 60 calendars, and the 61st is refused", async (google) => {
    const maker = google.as({ email: "maker@clinic.example" });
    const statuses: number[] = [];
    for (let count = 0; count < 60; count += 1) statuses.push(await statusOf(makeCalendar(maker)));
    expect(statuses.every((status) => status === 200)).toBe(true);
    expect(await problemOf(makeCalendar(maker))).toEqual({
      status: 403,
      domain: "usageLimits",
      reason: "quotaExceeded",
      message: "Calendar usage limits exceeded.",
    });
  });

  onlySandbox("[E2] reading goes on where no more calendars may be made", async (google) => {
    const maker = google.as({ email: "reader@clinic.example" });
    for (let count = 0; count < 61; count += 1) await makeCalendar(maker);
    expect(await reasonOf(makeCalendar(maker))).toBe("403 quotaExceeded");
    expect(await statusOf(list({ ...maker, calendarId: "primary" }))).toBe(200);
  });

  onlySandbox("[E2] some hours and a day later calendars may be made again", async (google) => {
    const email = "patient@clinic.example";
    for (let count = 0; count < 61; count += 1) await makeCalendar(google.as({ email }));
    google.pass(30 * 60 * MINUTE_MS);
    expect(await statusOf(makeCalendar(google.as({ email })))).toBe(200);
  });
}

async function makeCalendar({ client }: Google): Promise<Answer> {
  return await answerOf(client.calendars.insert({ requestBody: { summary: "One of many" } }));
}

async function askTimes(google: Google, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let count = 0; count < times; count += 1) statuses.push((await google.call("GET", "/colors")).status);
  return statuses;
}

/** Asks so many times in batches, each of whose calls counts (E3); gives the statuses of the calls. */
async function spend(google: Google, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let left = times; left > 0; left -= 50) {
    const calls = Array.from({ length: Math.min(50, left) }, () => ({
      verb: "GET",
      path: "/calendar/v3/colors",
    }));
    statuses.push(...(await batch(google, calls)).parts.map(({ status }) => status));
  }
  return statuses;
}

async function isLimited(google: Google): Promise<boolean> {
  return [403, 429].includes(await statusOf(list(google, { maxResults: 1 })));
}
