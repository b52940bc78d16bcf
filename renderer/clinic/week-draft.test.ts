import { expect, test } from "vitest";
import {
  readWeekDraft,
  weekDraftOf,
  withMondayCopied,
  withoutStretch,
  withStretch,
  withTyped,
} from "./week-draft.ts";

const MONDAY = [
  { weekday: 1, fromMinute: 480, toMinute: 720 },
  { weekday: 1, fromMinute: 780, toMinute: 1440 },
];

test("what stands in the fields is read as it was, midnight too", () => {
  expect(readWeekDraft(weekDraftOf(MONDAY))).toMatchObject({ kind: "read", hours: MONDAY });
});

test("Monday goes to Tuesday until Friday, and the weekend stays", () => {
  const saturday = { weekday: 6, fromMinute: 540, toMinute: 600 };
  const wednesday = { weekday: 3, fromMinute: 0, toMinute: 60 };
  const draft = withMondayCopied(weekDraftOf([...MONDAY, wednesday, saturday]));
  const workdays = [1, 2, 3, 4, 5].flatMap((weekday) => MONDAY.map((stretch) => ({ ...stretch, weekday })));
  expect(readWeekDraft(draft)).toMatchObject({ hours: [...workdays, saturday] });
  expect(new Set(draft.stretches.map(({ key }) => key)).size).toBe(11);
});

test("more hours begin an hour after the last ones of the day, and can be taken out again", () => {
  const one = withStretch(weekDraftOf([]), 2);
  const two = withStretch(one, 2);
  expect(two.stretches.map(({ weekday, from, to }) => [weekday, from, to])).toEqual([
    [2, "08:00", "12:00"],
    [2, "13:00", "17:00"],
  ]);
  expect(withoutStretch(two, 1).stretches).toEqual(one.stretches);
});

test("a field that cannot be read is named", () => {
  const draft = weekDraftOf(MONDAY);
  expect([
    readWeekDraft(withTyped(draft, { key: 0, field: "from", text: "early" })),
    readWeekDraft(withTyped(draft, { key: 1, field: "to", text: "" })),
    readWeekDraft(withTyped(draft, { key: 0, field: "from", text: "730" })),
  ]).toMatchObject([
    { kind: "unreadable", key: 0, field: "from" },
    { kind: "unreadable", key: 1, field: "to" },
    { kind: "read", hours: [{ fromMinute: 450 }, {}] },
  ]);
});
