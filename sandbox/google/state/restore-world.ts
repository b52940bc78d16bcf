import { createWorld, emptyWorld } from "../create-world.ts";
import type { World } from "../world.ts";
import { applyCounters, Counters } from "./counters.ts";
import { KEPT_TABLES } from "./kept-tables.ts";
import type { KeptValue } from "./kept-tables.ts";
import { NO_JOURNAL } from "./table.ts";
import { UnreadableStateError } from "./unreadable-state-error.ts";

/** What was kept of a world: its counters, and the values of its tables in their order. */
export interface KeptWorld {
  /** JSON, not yet trusted. */
  readonly counters: unknown;
  readonly values: readonly KeptValue[];
}

/** Puts into an empty world what was kept of another. Throws UnreadableStateError where it cannot be read. */
export function restoreWorld(world: World, kept: KeptWorld): void {
  const counters = Counters.safeParse(kept.counters);
  if (!counters.success) throw new UnreadableStateError("counters");
  applyCounters(world, counters.data);
  const byKind = Map.groupBy(kept.values, ({ collection }) => collection.split("/")[0] ?? "");
  for (const kind of byKind.keys()) if (!KEPT_TABLES.has(kind)) throw new UnreadableStateError(kind);
  for (const [kind, tables] of KEPT_TABLES)
    for (const value of byKind.get(kind) ?? []) putBack(world, tables.put, value);
}

function putBack(world: World, put: (world: World, kept: KeptValue) => boolean, value: KeptValue): void {
  let isPut: boolean;
  try {
    isPut = put(world, value);
  } catch (error) {
    throw new UnreadableStateError(value.collection, { cause: error });
  }
  if (!isPut) throw new UnreadableStateError(value.collection);
}

/**
 * Puts what was kept in the place of everything a world holds. Throws UnreadableStateError and changes nothing where it cannot
 * be read. Change numbers never fall.
 */
export function replaceWorld(world: World, kept: KeptWorld): void {
  restoreWorld(createWorld({ ...world, journal: NO_JOURNAL }), kept);
  const { lastChangeMicros } = world;
  emptyWorld(world);
  restoreWorld(world, kept);
  world.lastChangeMicros = Math.max(world.lastChangeMicros, lastChangeMicros);
}
