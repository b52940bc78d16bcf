import { addMs, type Instant, instantFromMs, type Minutes, msOf } from "../../shared/time.ts";
import type { Span } from "./span.ts";

/** Visits are offered on a multiple of this. */
const GRID_MS = 5 * 60_000;

/** The time somebody is open and the time they are busy, each in order of start, and the moment before which nothing counts. */
export interface TimeToSearch {
  readonly open: readonly Span[];
  readonly busy: readonly Span[];
  readonly earliest: Instant;
}

/** The stretches of open time that nothing takes up, in order. */
export function* freeGaps({ open, busy, earliest }: TimeToSearch): Generator<Span> {
  for (const span of open) {
    let from = span.from > earliest ? span.from : earliest;
    for (const taken of busy) {
      if (taken.from >= span.to) break;
      if (taken.from > from) yield { from, to: taken.from };
      if (taken.to > from) from = taken.to;
    }
    if (from < span.to) yield { from, to: span.to };
  }
}

/**
 * The starts that are offered in a free stretch for visits of this length: the first multiple of five minutes, and on from there
 * one visit after the other, so that every time at which one could begin is offered or taken up by one that is.
 */
export function* startsIn({ from, to }: Span, durationMinutes: Minutes): Generator<Instant> {
  const lengthMs = Math.max(durationMinutes, 1) * 60_000;
  for (let start = onGrid(from); addMs(start, lengthMs) <= to; start = onGrid(addMs(start, lengthMs)))
    yield start;
}

/** The next multiple of five minutes; every zone's offset today is one of fifteen, so the wall clock shows one too. */
function onGrid(instant: Instant): Instant {
  return instantFromMs(Math.ceil(msOf(instant) / GRID_MS) * GRID_MS);
}
