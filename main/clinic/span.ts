import type { Instant } from "../../shared/time.ts";

/** A stretch of time; `to` is excluded, so that one may begin where another ends. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Whether two stretches share any time. Instants compare as text. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The same time as the fewest stretches, in order: those that touch or overlap become one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => compare(one.from, other.from))) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else joined.push(span);
  }
  return joined;
}

function compare(one: Instant, other: Instant): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
