/** The value below which this part (0.5: the median) of the values lies. Throws RangeError where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  if (found === undefined) throw new RangeError("no values");
  return found;
}

/** The value in the middle; of an even number the mean of the two. Throws RangeError where there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("no values");
  return (low + high) / 2;
}

/** Ratios of the values of the same rounds, and their median. */
export function medianRatio(measured: readonly number[], beside: readonly number[]): number {
  return median(measured.map((value, round) => value / (beside[round] ?? NaN)));
}
