import { expect, test } from "vitest";
import { keyCaps } from "./key-words.ts";

test("keys are cut into their caps, and plus is a cap of its own", () => {
  expect(["N", "mod+K", "+", "Alt + Shift + up, down"].map(keyCaps)).toEqual([
    ["N"],
    ["Ctrl", "K"],
    ["+"],
    ["Alt", "Shift", "up, down"],
  ]);
});
