import { expect, test } from "vitest";
import { visitActOf } from "./visit-keys.ts";

test("each step of the ladder has a key, and so have no-show, arrived and the ways to cancel", () => {
  const keys = ["1", "2", "3", "4", "5", "6", "a", "A", "x", "0", "7", "Enter", "ArrowDown"];
  expect(keys.map((key) => [key, visitActOf(key)])).toEqual([
    ["1", { kind: "status", status: "booked" }],
    ["2", { kind: "status", status: "confirmed" }],
    ["3", { kind: "status", status: "arrived" }],
    ["4", { kind: "status", status: "inRoom" }],
    ["5", { kind: "status", status: "done" }],
    ["6", { kind: "status", status: "noShow" }],
    ["a", { kind: "arrived" }],
    ["A", { kind: "arrived" }],
    ["x", { kind: "cancel" }],
    ["0", undefined],
    ["7", undefined],
    ["Enter", undefined],
    ["ArrowDown", undefined],
  ]);
});
