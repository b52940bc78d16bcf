import { expect, test } from "vitest";
import { movedBy } from "./moved-by.ts";

test("one goes a place up or down, and stays at either end", () => {
  expect([
    movedBy(["a", "b", "c"], "b", -1),
    movedBy(["a", "b", "c"], "b", 1),
    movedBy(["a", "b", "c"], "a", -1),
    movedBy(["a", "b", "c"], "c", 1),
    movedBy(["a", "b"], "x", 1),
  ]).toEqual([
    ["b", "a", "c"],
    ["a", "c", "b"],
    ["a", "b", "c"],
    ["a", "b", "c"],
    ["a", "b"],
  ]);
});
