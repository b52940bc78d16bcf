import fc from "fast-check";
import { expect, test } from "vitest";
import { type LineEvent, type LineState, nextLine } from "./relay-line.ts";

const half = (): number => 0.5;

/** The states the line goes through, the first one unopened. */
function statesAfter(...events: readonly LineEvent[]): readonly LineState[] {
  let state: LineState = { kind: "unopened" };
  return events.map((event) => (state = nextLine(state, event, half)));
}

const asked: LineEvent = { kind: "asked" };
const welcomed: LineEvent = { kind: "welcomed" };
const lost: LineEvent = { kind: "lost", comeBackInMs: undefined };
const timeUp: LineEvent = { kind: "timeUp" };
const woke: LineEvent = { kind: "woke" };

test("a line that breaks waits for a second or two, longer with every failure, and for as short again once it stood", () => {
  const states = statesAfter(asked, welcomed, lost, timeUp, lost, timeUp, lost, timeUp, welcomed, lost);
  expect(states).toEqual([
    { kind: "connecting", failures: 0 },
    { kind: "live" },
    { kind: "waiting", delayMs: 1500, failures: 1, why: "failed" },
    { kind: "connecting", failures: 1 },
    { kind: "waiting", delayMs: 3000, failures: 2, why: "failed" },
    { kind: "connecting", failures: 2 },
    { kind: "waiting", delayMs: 6000, failures: 3, why: "failed" },
    { kind: "connecting", failures: 3 },
    { kind: "live" },
    { kind: "waiting", delayMs: 1500, failures: 1, why: "failed" },
  ]);
});

test("waking ends a wait for what failed, and no wait that the relay asked for", () => {
  const sentAway: LineEvent = { kind: "lost", comeBackInMs: 4000 };
  expect([
    statesAfter(asked, lost, woke).at(-1),
    statesAfter(asked, welcomed, sentAway, woke).at(-1),
  ]).toEqual([
    { kind: "connecting", failures: 1 },
    { kind: "waiting", delayMs: 4000, failures: 1, why: "sentAway" },
  ]);
});

test("a desk that is refused asks again after ten minutes, or when it wakes", () => {
  const turnedAway: LineEvent = { kind: "turnedAway", reason: "notAdmitted" };
  expect([statesAfter(asked, turnedAway), statesAfter(asked, turnedAway, timeUp).at(-1)]).toEqual([
    [
      { kind: "connecting", failures: 0 },
      { kind: "refused", delayMs: 600_000, reason: "notAdmitted" },
    ],
    { kind: "connecting", failures: 0 },
  ]);
});

test("nothing opens a line that nobody has asked for, nor one that has ended", () => {
  const event = fc.constantFrom(welcomed, lost, timeUp, woke);
  fc.assert(
    fc.property(fc.array(event), fc.array(fc.oneof(event, fc.constant(asked))), (before, after) => {
      expect(statesAfter(...before).every(({ kind }) => kind === "unopened")).toBe(true);
      const ended = statesAfter(asked, { kind: "ended" }, ...after);
      expect(ended.slice(1).every(({ kind }) => kind === "ended")).toBe(true);
    }),
  );
});

test("whatever happens to an open line, it is live or something leads on to another try", () => {
  const event = fc.oneof(
    fc.constantFrom(welcomed, timeUp, woke),
    fc.record({
      kind: fc.constant("lost" as const),
      comeBackInMs: fc.option(fc.nat(900_000), { nil: undefined }),
    }),
    fc.constant({ kind: "turnedAway" as const, reason: "enrolmentKeyWrong" as const }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const state = statesAfter(asked, ...events).at(-1);
      if (state?.kind === "waiting" || state?.kind === "refused") {
        expect(state.delayMs).toBeLessThanOrEqual(750_000);
        expect(nextLine(state, timeUp, half).kind).toBe("connecting");
      } else expect(["connecting", "live"]).toContain(state?.kind);
    }),
  );
});
