import fc from "fast-check";
import { expect, test } from "vitest";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { type LoopView, planStep } from "./plan-step.ts";

const keller = GoogleCalendarId.parse("keller");
const rossi = GoogleCalendarId.parse("rossi");

function aView(differs: Partial<LoopView> = {}): LoopView {
  return {
    now: 1000,
    account: "ready",
    pausedUntil: 0,
    pushDueAt: undefined,
    pushFor: "backlog",
    pulls: [],
    channels: [],
    unwatched: [],
    ...differs,
  };
}

test("[AC1] asks nothing of Google while somebody must sign in again", () => {
  const view = aView({ account: "absent", pushDueAt: 0, pulls: [{ calendarId: keller, at: 0 }] });
  expect(planStep(view)).toEqual({ kind: "rest" });
});

test("[PL4] does first what has been due the longest", () => {
  const due = {
    pushDueAt: 400,
    pulls: [
      { calendarId: keller, at: 500 },
      { calendarId: rossi, at: 300 },
    ],
  };
  expect([planStep(aView(due)), planStep(aView({ ...due, pulls: [] }))]).toEqual([
    { kind: "pull", calendarId: rossi },
    { kind: "push" },
  ]);
});

test("[PL4] opens a calendar's channel before it looks, where there is a relay to give one", () => {
  const due = { pulls: [{ calendarId: keller, at: 0 }], channels: [{ calendarId: keller, at: 0 }] };
  const waiting = { ...due, channels: [{ calendarId: keller, at: 9000 }] };
  expect([
    planStep(aView({ ...due, unwatched: [keller] })),
    planStep(aView(due)),
    planStep(aView({ ...waiting, unwatched: [keller] })),
  ]).toEqual([
    { kind: "keepChannel", calendarId: keller },
    { kind: "pull", calendarId: keller },
    { kind: "pull", calendarId: keller },
  ]);
});

test("[PU9] lets a person's change go ahead of all looking", () => {
  const view = aView({ pushFor: "person", pushDueAt: 1000, pulls: [{ calendarId: keller, at: 0 }] });
  expect(planStep(view)).toEqual({ kind: "push" });
});

test("[OB5] a pause holds back a person's change too", () => {
  const view = aView({ pushFor: "person", pushDueAt: 1000, pausedUntil: 60_000 });
  expect(planStep(view)).toEqual({ kind: "sleep", until: 60_000 });
});

test("[PL4] rests with nothing to do, sleeps until the next thing is due", () => {
  const later = aView({ pushDueAt: 9000, channels: [{ calendarId: keller, at: 7000 }] });
  expect([planStep(aView()), planStep(later)]).toEqual([{ kind: "rest" }, { kind: "sleep", until: 7000 }]);
});

test("[PL4] never does what is not due, and never sleeps over what is", () => {
  const due = fc.array(fc.record({ calendarId: fc.constantFrom(keller, rossi), at: fc.nat({ max: 2000 }) }));
  const views = fc.record({
    now: fc.constant(1000),
    account: fc.constant("ready" as const),
    pausedUntil: fc.nat({ max: 2000 }),
    pushDueAt: fc.option(fc.nat({ max: 2000 }), { nil: undefined }),
    pushFor: fc.constantFrom("person" as const, "backlog" as const),
    pulls: due,
    channels: due,
    unwatched: fc.subarray([keller, rossi]),
  });
  fc.assert(
    fc.property(views, (view) => {
      const moments = [...view.pulls, ...view.channels].map(({ at }) => at);
      const earliest = Math.min(...moments, view.pushDueAt ?? Infinity);
      const step = planStep(view);
      if (step.kind === "rest") return earliest === Infinity;
      if (step.kind === "sleep")
        return step.until > view.now && step.until === Math.max(earliest, view.pausedUntil);
      return view.pausedUntil <= view.now && earliest <= view.now;
    }),
  );
});
