import type { Minutes } from "../../shared/time.ts";

/** A stretch of the day, the end not included. */
export interface Span {
  readonly startMinute: Minutes;
  readonly endMinute: Minutes;
}

/** Something with a place beside what it overlaps: lane `lane` of `lanes`, counted from 0. */
export interface Laned<Item> {
  readonly item: Item;
  readonly lane: number;
  readonly lanes: number;
}

interface Placed<Item> {
  readonly item: Item;
  readonly lane: number;
}

function firstFreeLane(laneEnds: readonly Minutes[], startMinute: Minutes): number {
  const free = laneEnds.findIndex((end) => end <= startMinute);
  return free === -1 ? laneEnds.length : free;
}

/**
 * Puts overlapping spans side by side: spans that overlap, directly or through others, share the width in equal lanes,
 * and each takes the first lane that is free when it starts. Earlier and longer ones come first.
 */
export function packLanes<Item extends Span>(items: readonly Item[]): readonly Laned<Item>[] {
  const sorted = items.toSorted((a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute);
  const packed: Laned<Item>[] = [];
  let group: Placed<Item>[] = [];
  let laneEnds: Minutes[] = [];
  const closeGroup = () => {
    packed.push(...group.map((placed) => ({ ...placed, lanes: laneEnds.length })));
    group = [];
    laneEnds = [];
  };
  for (const item of sorted) {
    if (laneEnds.every((end) => end <= item.startMinute)) closeGroup();
    const lane = firstFreeLane(laneEnds, item.startMinute);
    laneEnds[lane] = item.endMinute;
    group.push({ item, lane });
  }
  closeGroup();
  return packed;
}
