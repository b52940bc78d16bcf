/** A place beside others that overlap: the `lane`-th of `lanes`, counted from 0. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

interface Span {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Lanes for spans sorted by their beginning: those that overlap stand side by side, each in the first free lane. */
export function layOutLanes<Item extends Span>(spans: readonly Item[]): (Item & Lane)[] {
  return clusters(spans).flatMap((cluster) => {
    const laneEnds: number[] = [];
    const placed = cluster.map((span) => {
      const free = laneEnds.findIndex((end) => end <= span.fromMinute);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = span.toMinute;
      return { ...span, lane };
    });
    return placed.map((span) => ({ ...span, lanes: laneEnds.length }));
  });
}

/** Runs of spans that hang together by overlapping. */
function clusters<Item extends Span>(spans: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    const current = found.at(-1);
    if (current === undefined || span.fromMinute >= end) found.push([span]);
    else current.push(span);
    end = Math.max(end, span.toMinute);
  }
  return found;
}
