import { type ClashPair, inOrder } from "../store/accepted-clashes.ts";
import { listSeenClashes, replaceSeenClashes } from "../store/seen-clashes.ts";
import { StoreError } from "../store/store-error.ts";
import type { Desk } from "./desk.ts";

/** How far somebody has got with the clashes of one outage: so many of so many are settled. */
export interface ClashProgress {
  readonly settled: number;
  readonly of: number;
}

/**
 * Says how many of the clashes that were seen since there was last none are settled, whoever settled them, and remembers the ones
 * that are open now. A full disk costs the progress, not the list.
 */
export function followClashes({ store }: Pick<Desk, "store">, open: readonly ClashPair[]): ClashProgress {
  const pairs = open.map(inOrder);
  const openNames = new Set(pairs.map(nameOf));
  const seen = listSeenClashes(store.reader);
  const isNewBatch = !seen.some((pair) => openNames.has(nameOf(pair)));
  const before = isNewBatch && pairs.length > 0 ? [] : seen;
  const known = new Set(before.map(nameOf));
  const all = [...before, ...pairs.filter((pair) => !known.has(nameOf(pair)))];
  if (all.length !== seen.length || all.some((pair, index) => pair !== seen[index])) keep(store, all);
  return { settled: all.filter((pair) => !openNames.has(nameOf(pair))).length, of: all.length };
}

function nameOf({ appointmentId, withId }: ClashPair): string {
  return `${appointmentId} ${withId}`;
}

function keep(store: Desk["store"], pairs: readonly ClashPair[]): void {
  try {
    store.writeUnflushed((writer) => replaceSeenClashes(writer, pairs));
  } catch (error) {
    if (!(error instanceof StoreError && error.code === "diskFull")) throw error;
  }
}
