import { expect, test } from "vitest";
import { gridCommand } from "./grid-command.ts";

const plain = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, reads: "ltr" } as const;

test("arrows follow the reading direction", () => {
  const right = { ...plain, key: "ArrowRight" };
  expect(gridCommand(right)).toEqual({ kind: "step", step: "after" });
  expect(gridCommand({ ...right, reads: "rtl" })).toEqual({ kind: "step", step: "before" });
  expect(gridCommand({ ...right, altKey: true, reads: "rtl" })).toEqual({
    kind: "nudge",
    nudge: { columns: -1, minutes: 0, lengthMinutes: 0 },
  });
});

test("Alt with Shift changes the length, up and down only", () => {
  const length = { ...plain, altKey: true, shiftKey: true };
  expect(gridCommand({ ...length, key: "ArrowUp" })).toEqual({
    kind: "nudge",
    nudge: { columns: 0, minutes: 0, lengthMinutes: -15 },
  });
  expect(gridCommand({ ...length, key: "ArrowLeft" })).toBeUndefined();
});

test("keys with Ctrl and keys of no meaning are left to others", () => {
  expect(gridCommand({ ...plain, key: "a", ctrlKey: true })).toBeUndefined();
  expect(gridCommand({ ...plain, key: "Enter" })).toBeUndefined();
  expect(gridCommand({ ...plain, key: "a" })).toEqual({ kind: "arrived" });
});
