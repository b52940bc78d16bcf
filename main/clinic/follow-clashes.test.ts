import { expect, onTestFinished, test } from "vitest";
import { AppointmentId } from "../../shared/ids.ts";
import { aDesk } from "../../tests/support/desk.ts";
import { followClashes } from "./follow-clashes.ts";

function aBatch() {
  const under = aDesk();
  onTestFinished(() => under.close());
  const pair = (number: number) => ({
    appointmentId: AppointmentId.parse(under.desk.newId()),
    withId: `event${String(number)}`,
  });
  return { desk: under.desk, pairs: [1, 2, 3, 4].map(pair) };
}

test("[MD3] of the clashes of one outage it is told how many are settled, those that come meanwhile counted along", () => {
  const { desk, pairs } = aBatch();
  const [first, second, third] = pairs;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three pairs");
  expect([
    followClashes(desk, [first, second]),
    followClashes(desk, [second]),
    followClashes(desk, [second, third]),
    followClashes(desk, []),
    followClashes(desk, []),
  ]).toEqual([
    { settled: 0, of: 2 },
    { settled: 1, of: 2 },
    { settled: 1, of: 3 },
    { settled: 3, of: 3 },
    { settled: 3, of: 3 },
  ]);
});

test("[MD3] the next outage begins at nothing settled", () => {
  const { desk, pairs } = aBatch();
  followClashes(desk, pairs.slice(0, 3));
  followClashes(desk, []);
  expect(followClashes(desk, pairs.slice(3))).toEqual({ settled: 0, of: 1 });
});

test("[MD3] two visits are one pair, whichever is named first", () => {
  const { desk } = aBatch();
  const [one, other] = [AppointmentId.parse(desk.newId()), AppointmentId.parse(desk.newId())];
  followClashes(desk, [{ appointmentId: one, withId: other }]);
  expect(followClashes(desk, [{ appointmentId: other, withId: one }])).toEqual({ settled: 0, of: 1 });
});
