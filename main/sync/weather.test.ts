import { expect, test } from "vitest";
import { heldAfter, heldUntil, offlineAfter, type Weather } from "./weather.ts";

const wait = { now: 1000, random: () => 0 };

test("[OB5] tries a lost network ever more rarely, but at least once a minute", () => {
  const untils: number[] = [];
  let weather: Weather = { kind: "clear" };
  for (let failures = 0; failures < 9; failures += 1) {
    weather = offlineAfter(weather, wait);
    untils.push(heldUntil(weather) - wait.now);
  }
  expect(untils).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

test("[OB5] waits as long as Google says, or longer each time where it does not say", () => {
  const first = heldAfter({ kind: "clear" }, { ...wait, until: 601_000 });
  const second = heldAfter(first, { ...wait, until: undefined });
  expect([first, second, heldAfter({ kind: "clear" }, { ...wait, until: undefined })]).toEqual([
    { kind: "held", failures: 1, until: 601_000 },
    { kind: "held", failures: 2, until: 3000 },
    { kind: "held", failures: 1, until: 2000 },
  ]);
});
