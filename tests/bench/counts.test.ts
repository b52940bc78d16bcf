import { expect, test } from "vitest";
import { type Figure, verdict } from "./bench-row.ts";
import { deskDay } from "./rows/desk-day.ts";
import { nightBacklog } from "./rows/night-backlog.ts";
import { requestCosts } from "./rows/request-costs.ts";

/*
 * What can be counted does not depend on the machine: requests, units and transactions may not grow unnoticed. Times are for
 * `npm run bench`.
 */

function over(figures: readonly Figure[]): string[] {
  return figures
    .filter((figure) => verdict(figure) === "over")
    .map(({ what, measured, unit, beside }) => `${what}: ${measured} ${unit}, at most ${beside.value}`);
}

test("[PL4] a burst, an idle hour and three acts of a person ask no more of Google than they must", async () => {
  expect(over(await requestCosts.run())).toEqual([]);
});

test("[PL2] a night's changes come with one request, in a few transactions", async () => {
  const [commits, requests] = await nightBacklog.run();
  expect([requests?.measured, (commits?.measured ?? Infinity) <= 2]).toEqual([1, true]);
});

test("[PL4] a working day asks for little more than its changes and the timer's looks, and for less than 250 in all", async () => {
  expect(over(await deskDay.run())).toEqual([]);
});
