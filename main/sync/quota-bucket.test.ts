import fc from "fast-check";
import { expect, test } from "vitest";
import { createQuotaBucket, QUOTA_WINDOW_MS, type QuotaAnswer, type QuotaUse } from "./quota-bucket.ts";

const MINUTE_MS = 60_000;
const LIMIT = 600;

/** A bucket whose clock the test moves, and what it let go. */
function aBucket(unitsPerMinute = LIMIT) {
  let now = 5;
  const bucket = createQuotaBucket({ unitsPerMinute, monotonic: () => now });
  const gone: { readonly at: number; readonly units: number }[] = [];
  return {
    gone,
    now: () => now,
    wait: (milliseconds: number) => (now += milliseconds),
    take: (units: number, use: QuotaUse): QuotaAnswer => {
      const answer = bucket.take(units, use);
      if (answer.kind === "go") gone.push({ at: now, units });
      return answer;
    },
  };
}

/** The most units in any minute. */
function busiestMinute(gone: readonly { readonly at: number; readonly units: number }[]): number {
  const inMinuteFrom = (from: number): number =>
    gone.filter(({ at }) => at >= from && at < from + MINUTE_MS).reduce((sum, { units }) => sum + units, 0);
  return Math.max(0, ...gone.map(({ at }) => inMinuteFrom(at)));
}

/** The backlog takes all it can get for so long. */
function runBacklog(bucket: ReturnType<typeof aBucket>, milliseconds: number): void {
  const end = bucket.now() + milliseconds;
  for (;;) {
    const answer = bucket.take(1, "backlog");
    if (answer.kind === "go") continue;
    if (answer.untilMs > end) break;
    bucket.wait(answer.untilMs - bucket.now());
  }
  bucket.wait(end - bucket.now());
}

test("[PU9] no minute ever holds more than is allowed, whoever asks for what and when", () => {
  const aTake = fc.record({
    after: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(70_000)),
    times: fc.integer({ min: 1, max: 80 }),
    units: fc.constantFrom(1, 3),
    use: fc.constantFrom<QuotaUse>("person", "backlog"),
  });
  fc.assert(
    fc.property(fc.array(aTake, { maxLength: 60 }), fc.constantFrom(60, 100, LIMIT), (takes, limit) => {
      const bucket = aBucket(limit);
      for (const { after, times, units, use } of takes) {
        bucket.wait(after);
        for (let time = 0; time < times; time += 1) bucket.take(units, use);
      }
      expect(busiestMinute(bucket.gone)).toBeLessThanOrEqual(limit);
    }),
  );
});

test("[PU9] whoever waits until the moment it was told goes then, and not before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(300), fc.constantFrom(1, 3)), { minLength: 300, maxLength: 700 }),
      fc.constantFrom<QuotaUse>("person", "backlog"),
      (before, use) => {
        const bucket = aBucket();
        for (const [after, units] of before) {
          bucket.wait(after);
          bucket.take(units, use);
        }
        const answer = bucket.take(3, use);
        if (answer.kind === "go") return;
        bucket.wait(answer.untilMs - bucket.now() - 1);
        expect(bucket.take(3, use)).toEqual(answer);
        bucket.wait(1);
        expect(bucket.take(3, use)).toEqual({ kind: "go" });
      },
    ),
  );
});

test("[PU9] a backlog alone uses over nine tenths of the quota, hour after hour", () => {
  const bucket = aBucket();
  runBacklog(bucket, 60 * MINUTE_MS);
  expect(bucket.gone.length / (60 * LIMIT)).toBeGreaterThan(0.9);
});

test("[PU9] a person never waits while a backlog runs, up to 40 units a minute", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20_000), fc.constantFrom(1, 3)), { maxLength: 60 }), (acts) => {
      const bucket = aBucket();
      const byPersons: { readonly at: number; readonly units: number }[] = [];
      for (const [after, units] of acts) {
        runBacklog(bucket, after);
        const lately = byPersons
          .filter(({ at }) => at + QUOTA_WINDOW_MS > bucket.now())
          .reduce((sum, one) => sum + one.units, 0);
        if (lately + units > LIMIT / 15) continue;
        expect(bucket.take(units, "person")).toEqual({ kind: "go" });
        byPersons.push({ at: bucket.now(), units });
      }
    }),
    { numRuns: 30 },
  );
});

test("[PU9] what becomes free is a person's first", () => {
  const bucket = aBucket();
  while (bucket.take(1, "backlog").kind === "go") bucket.wait(10);
  while (bucket.take(1, "person").kind === "go") bucket.wait(10);
  const person = bucket.take(1, "person");
  const backlog = bucket.take(1, "backlog");
  if (person.kind === "go" || backlog.kind === "go") return expect.unreachable();
  expect(person.untilMs).toBeLessThan(backlog.untilMs);
  bucket.wait(person.untilMs - bucket.now());
  expect([bucket.take(1, "backlog").kind, bucket.take(1, "person").kind]).toEqual(["wait", "go"]);
});

test("[PU9] units that would never be there are a fault", () => {
  const bucket = aBucket();
  for (const units of [0, -1, 601, Number.NaN])
    expect(() => bucket.take(units, "person")).toThrow(RangeError);
  expect(() => bucket.take(561, "backlog")).toThrow(RangeError);
});
