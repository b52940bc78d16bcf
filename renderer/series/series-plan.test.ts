import { expect, test } from "vitest";
import type { PlannedVisit } from "../../shared/ipc/visit-series.ts";
import { WallTime } from "../../shared/time.ts";
import { choiceFor, choicesOf, readWhole, visitsToBook } from "./series-plan.ts";

function planned(startsAt: string, changed: Partial<PlannedVisit> = {}): PlannedVisit {
  return {
    startsAt: WallTime.parse(startsAt),
    fold: 0,
    clocks: null,
    clashes: [],
    instead: null,
    ...changed,
  };
}

const FREE = planned("2026-11-23T09:00");
const TAKEN = planned("2026-11-30T09:00", {
  clashes: [{ kind: "outsideWorkingHours" }],
  instead: { startsAt: WallTime.parse("2026-11-30T09:40"), fold: 0 },
});
const CLOSED = planned("2026-12-07T09:00", { clashes: [{ kind: "closed", reason: "Retreat" }] });

test("offers for each date what can be done about it, the usual first", () => {
  expect([FREE, TAKEN, CLOSED].map(choicesOf)).toEqual([
    ["book", "skip"],
    ["instead", "skip", "anyway"],
    ["skip", "anyway"],
  ]);
});

test("books what was chosen, and the usual where nobody chose", () => {
  const visits = (choices: Parameters<typeof visitsToBook>[1]) =>
    visitsToBook([FREE, TAKEN, CLOSED], choices).map(({ startsAt, clash }) => `${startsAt} ${clash}`);
  expect(visits(new Map())).toEqual(["2026-11-23T09:00 refuse", "2026-11-30T09:40 refuse"]);
  expect(
    visits(
      new Map([
        [FREE.startsAt, "skip"],
        [TAKEN.startsAt, "anyway"],
        [CLOSED.startsAt, "anyway"],
      ]),
    ),
  ).toEqual(["2026-11-30T09:00 accept", "2026-12-07T09:00 accept"]);
});

test("a choice that is possible no more gives way to the usual one", () => {
  expect(choiceFor({ ...TAKEN, instead: null }, new Map([[TAKEN.startsAt, "instead"]]))).toBe("skip");
  expect(choiceFor(FREE, new Map([[FREE.startsAt, "anyway"]]))).toBe("book");
});

test.each([
  ["2", 2],
  [" 52 ", 52],
  ["53", undefined],
  ["1", undefined],
  ["1.5", undefined],
  ["", undefined],
])("reads %j as a number of visits", (text, number) => {
  expect(readWhole(text, { least: 2, most: 52 })).toBe(number);
});
