import { expect, test } from "vitest";
import { ANY_TIME, readWish, typedWishOf } from "./typed-wish.ts";

test("reads the parts of a day, and the days in their order", () => {
  const wishes = (["any", "morning", "afternoon", "evening"] as const).map((part) =>
    readWish({ ...ANY_TIME, weekdays: [5, 1], part }),
  );
  expect(wishes).toEqual(
    [
      [0, 1440],
      [0, 720],
      [720, 1020],
      [1020, 1440],
    ].map(([fromMinute, toMinute]) => ({ kind: "wish", wish: { weekdays: [1, 5], fromMinute, toMinute } })),
  );
});

test.each([
  ["930", "10.15", { kind: "wish", wish: { weekdays: [], fromMinute: 570, toMinute: 615 } }],
  ["22", "0:00", { kind: "wish", wish: { weekdays: [], fromMinute: 1320, toMinute: 1440 } }],
  ["soon", "10:00", { kind: "unreadable", problem: "fromTime" }],
  ["9:00", "", { kind: "unreadable", problem: "toTime" }],
  ["10:00", "10:00", { kind: "unreadable", problem: "order" }],
])("reads from %s to %s as typed", (fromTime, toTime, reading) => {
  expect(readWish({ ...ANY_TIME, part: "fromTo", fromTime, toTime })).toEqual(reading);
});

test("fields made from a wish mean the same wish", () => {
  const wishes = [
    { weekdays: [], fromMinute: 0, toMinute: 1440 },
    { weekdays: [2, 3], fromMinute: 720, toMinute: 1020 },
    { weekdays: [7], fromMinute: 540, toMinute: 1440 },
  ];
  expect(wishes.map((wish) => readWish(typedWishOf(wish)))).toEqual(
    wishes.map((wish) => ({ kind: "wish", wish })),
  );
});
