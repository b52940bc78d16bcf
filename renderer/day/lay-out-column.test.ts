import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { layOutColumn } from "./lay-out-column.ts";

const bounds = { fromMinute: 480, toMinute: 1080, slotPx: 25 };

test("a card is as high as its visit is long, and never lower than 24 px", () => {
  const half = aVisit({ number: 1, startMinute: 480, durationMinutes: 30 });
  const five = aVisit({ number: 2, startMinute: 540, durationMinutes: 5 });
  expect(layOutColumn([half, five], bounds)).toEqual({
    cards: [
      { appointment: half, top: 0, height: 49, lane: 0, lanes: 1, besidePx: 0, isOverlapping: false },
      { appointment: five, top: 100, height: 24, lane: 0, lanes: 1, besidePx: 0, isOverlapping: false },
    ],
    marks: [],
  });
});

test("a cancelled visit leaves the lanes and makes room for its mark only where it stands", () => {
  const gone = aVisit({ number: 1, startMinute: 480, status: "cancelled" });
  const beside = aVisit({ number: 2, startMinute: 480, durationMinutes: 15 });
  const below = aVisit({ number: 3, startMinute: 495, durationMinutes: 15 });
  expect(layOutColumn([gone, beside, below], bounds)).toEqual({
    cards: [
      { appointment: beside, top: 0, height: 24, lane: 0, lanes: 1, besidePx: 24, isOverlapping: false },
      { appointment: below, top: 25, height: 24, lane: 0, lanes: 1, besidePx: 0, isOverlapping: false },
    ],
    marks: [{ appointment: gone, top: 0, fromEndPx: 0 }],
  });
});

test("a visit that runs past what is shown is drawn as far as it can be", () => {
  const late = aVisit({ number: 1, startMinute: 1050, durationMinutes: 90 });
  const early = aVisit({ number: 2, startMinute: 420, durationMinutes: 30 });
  expect(layOutColumn([early, late], bounds).cards.map(({ top, height }) => ({ top, height }))).toEqual([
    { top: 0, height: 24 },
    { top: 950, height: 49 },
  ]);
});

test("visits at one time are marked, but not who only stands beside, did not come or was cancelled", () => {
  const one = aVisit({ number: 1, startMinute: 480, durationMinutes: 30 });
  const other = aVisit({ number: 2, startMinute: 495, durationMinutes: 30 });
  const next = aVisit({ number: 3, startMinute: 525, durationMinutes: 5 });
  const beside = aVisit({ number: 4, startMinute: 530, durationMinutes: 5 });
  const away = aVisit({ number: 5, startMinute: 480, status: "noShow" });
  const marked = layOutColumn([one, other, next, beside, away], bounds).cards.filter(
    ({ isOverlapping }) => isOverlapping,
  );
  expect(marked.map(({ appointment }) => appointment.id)).toEqual([one.id, other.id]);
});
