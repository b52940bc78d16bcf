/** One goal and how far from it the product is. */
export interface Figure {
  /** What was measured, with the size it was measured at. */
  readonly what: string;
  readonly measured: number;
  /** `ms`, `requests`, `bytes`, ... */
  readonly unit: string;
  /** What stood beside it in the same run: the raw limit, a peer, or what theory asks for. */
  readonly beside: { readonly what: string; readonly value: number };
  /** Measured to beside; of times the median of the rounds' own ratios. */
  readonly ratio: number;
  /** The ratio may not be above; infinite where nothing was promised. */
  readonly goal: number;
}

/** What cannot be measured on this machine. */
export interface Lack {
  readonly what: string;
  /** One sentence: what to do so that it can. */
  readonly remedy: string;
}

/** A part of the bench that can run alone. */
export interface BenchRow {
  readonly name: string;
  /** What `run` leaves out here, which is then not measured, and so not reached. */
  readonly lacks?: () => readonly Lack[];
  readonly run: () => Promise<readonly Figure[]>;
}

/** A figure of something that is counted, so that its ratio is exact. */
export function counted(given: {
  readonly what: string;
  readonly unit: string;
  readonly measured: number;
  readonly allowed: { readonly what: string; readonly value: number };
  readonly goal?: number;
}): Figure {
  const { what, unit, measured, allowed, goal = 1 } = given;
  // Where nothing at all is allowed, as many as there were are as many too many.
  const ratio = allowed.value === 0 ? measured + 1 : measured / allowed.value;
  return { what, unit, measured, beside: allowed, ratio, goal };
}

/** Whether the goal is reached, as the table says it. */
export function verdict({ ratio, goal }: Figure): "ok" | "over" {
  return ratio <= goal + 1e-9 ? "ok" : "over";
}
