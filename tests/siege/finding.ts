/** One thing that was measured, and what it has to be. */
export interface Finding {
  readonly what: string;
  readonly figure: string;
  /** What it has to be; null for what is only told. */
  readonly bar: string | null;
  readonly holds: boolean;
  /** `machine`: a figure that also depends on what else the machine does. `exact`: one that is the same everywhere. */
  readonly sort: "exact" | "machine";
}

/** Something that is only told. */
export function told(what: string, figure: string): Finding {
  return { what, figure, bar: null, holds: true, sort: "machine" };
}

/** A number that must be this one. */
export function exactly(what: string, found: number, wanted: number): Finding {
  return { what, figure: String(found), bar: String(wanted), holds: found === wanted, sort: "exact" };
}

/** A number that must be one at least, so that the rest means something. */
export function some(what: string, found: number): Finding {
  return { what, figure: String(found), bar: "some", holds: found > 0, sort: "exact" };
}

/** A time, an amount of memory, a rate that must not be above `most`. */
export function atMost(
  what: string,
  { value, most, unit }: { readonly value: number; readonly most: number; readonly unit: string },
): Finding {
  return {
    what,
    figure: `${rounded(value)} ${unit}`.trim(),
    bar: `at most ${most} ${unit}`.trim(),
    holds: value <= most,
    sort: "machine",
  };
}

/** A finding on one line. */
export function tellFinding({ what, figure, bar, holds }: Finding): string {
  const verdict = bar === null ? "      " : holds ? "holds " : "FAILS ";
  return `${verdict} ${what}: ${figure}${bar === null ? "" : ` (${bar})`}`;
}

/** What a number looks like where a hundredth is enough. */
export function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
