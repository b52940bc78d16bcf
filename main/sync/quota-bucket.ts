/** For whom something is asked of Google: a person who has just done something, or the rest of what is owed. */
export type QuotaUse = "person" | "backlog";

/** Whether a request may go now. `untilMs`: the moment from which it may, on the bucket's clock, if nothing else is taken meanwhile. */
export type QuotaAnswer = { readonly kind: "go" } | { readonly kind: "wait"; readonly untilMs: number };

/** How many units of Google's quota an account has left (PU9). */
export interface QuotaBucket {
  /**
   * Takes units for one request, if they are there; a wait takes nothing. Reading, inserting, updating and deleting cost 1
   * unit, a patch 3 (https://developers.google.com/workspace/calendar/api/guides/quota). Throws RangeError for units that would
   * never be there.
   */
  readonly take: (units: number, use: QuotaUse) => QuotaAnswer;
  /** What `take` would answer; takes nothing. */
  readonly look: (units: number, use: QuotaUse) => QuotaAnswer;
}

/** What a bucket is made of. */
export interface QuotaParts {
  /** What Google allows one account in any minute; 600 where nobody asked for more. */
  readonly unitsPerMinute: number;
  /** Milliseconds on a clock that is never set back, from wherever it counts. */
  readonly monotonic: () => number;
}

/**
 * How long what was taken counts, in milliseconds: Google's minute, and two seconds because requests do not all take equally
 * long to arrive there.
 */
export const QUOTA_WINDOW_MS = 62_000;

/** The part of the quota that the backlog leaves to a person. With the longer window, the backlog alone still has over 90 %. */
const RESERVED = 1 / 15;

/**
 * Counts what was asked of Google for an account in the last 62 seconds, so that no minute holds more than is allowed. The
 * backlog leaves a fifteenth of it untouched: a person's request goes at once as long as persons alone have not used that up,
 * and ahead of the backlog even then, because what becomes free is the person's first.
 */
export function createQuotaBucket({ unitsPerMinute, monotonic }: QuotaParts): QuotaBucket {
  const most: Readonly<Record<QuotaUse, number>> = {
    person: unitsPerMinute,
    backlog: unitsPerMinute - Math.ceil(unitsPerMinute * RESERVED),
  };
  /** What was taken and still counts, the oldest first. */
  let taken: { readonly atMs: number; readonly units: number }[] = [];

  function look(units: number, use: QuotaUse): QuotaAnswer {
    if (!(units > 0 && units <= most[use]))
      throw new RangeError(`${units} units are never there at once; at most ${most[use]}`);
    const now = monotonic();
    taken = taken.filter(({ atMs }) => atMs + QUOTA_WINDOW_MS > now);
    let excess = taken.reduce((sum, one) => sum + one.units, units) - most[use];
    if (excess <= 0) return { kind: "go" };
    let untilMs = now;
    for (const one of taken) {
      if (excess <= 0) break;
      excess -= one.units;
      untilMs = one.atMs + QUOTA_WINDOW_MS;
    }
    return { kind: "wait", untilMs };
  }

  return {
    take: (units, use) => {
      const answer = look(units, use);
      if (answer.kind === "go") taken.push({ atMs: monotonic(), units });
      return answer;
    },
    look,
  };
}
