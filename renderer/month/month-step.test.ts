import { expect, test } from "vitest";
import { CivilDate } from "../../shared/time.ts";
import { monthStep } from "./month-step.ts";

const wednesday = CivilDate.parse("2026-11-25");
const weekFrom = CivilDate.parse("2026-11-23");

test("arrows go by day and week the way the page reads, and past the ends of the month", () => {
  const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "x"];
  const to = (reads: "ltr" | "rtl") => keys.map((key) => monthStep(wednesday, { key, reads, weekFrom }));
  const [left, right, ...others] = to("ltr");
  expect([left, right]).toEqual(["2026-11-24", "2026-11-26"]);
  expect(to("rtl")).toEqual([right, left, ...others]);
  expect(others).toEqual([
    "2026-11-18",
    "2026-12-02",
    "2026-11-23",
    "2026-11-29",
    "2026-10-01",
    "2026-12-01",
    undefined,
  ]);
});
