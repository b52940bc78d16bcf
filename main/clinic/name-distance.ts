/**
 * In how many letters two short texts differ: letters put in, left out, changed, or two neighbours changed over (the optimal
 * string alignment of Damerau and Levenshtein). More than `most` counts as `most + 1`.
 */
export function nameDistance(one: string, other: string, most: number): number {
  const [left, right] = [Array.from(one), Array.from(other)];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let twoAbove: number[] = [];
  let above = right.map((_letter, index) => index);
  above.push(right.length);
  for (const [row, letter] of left.entries()) {
    const line = [row + 1];
    for (const [column, against] of right.entries()) {
      const isSame = letter === against;
      const isSwapped = row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === against;
      const least = Math.min(
        (above[column] ?? Infinity) + (isSame ? 0 : 1),
        (above[column + 1] ?? Infinity) + 1,
        (line[column] ?? Infinity) + 1,
        isSwapped ? (twoAbove[column - 1] ?? Infinity) + 1 : Infinity,
      );
      line.push(least);
    }
    [twoAbove, above] = [above, line];
  }
  return Math.min(above.at(-1) ?? 0, most + 1);
}
