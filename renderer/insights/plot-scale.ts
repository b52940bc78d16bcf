/** The axis of a plot: it begins at 0. */
export interface PlotScale {
  /** The value at its end. */
  readonly top: number;
  /** The values written beside it, from 0 to `top`. */
  readonly ticks: readonly number[];
}

const MOST_STEPS = 4;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What the axis of a duration may go up by, in milliseconds. */
const DURATION_STEPS = [
  ...[10, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 5, 10, 30, 100].map((days) => days * DAY_MS),
];

function scaleBy(step: number, largest: number): PlotScale {
  const steps = Math.max(1, Math.ceil(largest / step));
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}

/** The axis of whole numbers up to the largest: 1, 2 or 5 and so many zeros at a time, four steps at most. */
export function countScale(largest: number): PlotScale {
  let step = 1;
  for (let zeros = 1; step * MOST_STEPS < largest; zeros *= 10)
    step = [2, 5, 10].map((digit) => digit * zeros).find((one) => one * MOST_STEPS >= largest) ?? step;
  return scaleBy(step, largest);
}

/** The axis of durations up to the longest, in milliseconds: steps as clocks and calendars have them. */
export function durationScale(longestMs: number): PlotScale {
  const step = DURATION_STEPS.find((one) => one * MOST_STEPS >= longestMs) ?? 1_000 * DAY_MS;
  return scaleBy(step, longestMs);
}

/** Where a value stands on an axis, in per cent of its length. */
export function shareOf({ top }: PlotScale, value: number): number {
  return (value / top) * 100;
}
