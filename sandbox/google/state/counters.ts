import { z } from "zod";
import { applyConditions, Conditions, conditionsOf } from "./conditions.ts";
import type { World } from "../world.ts";

/** What a world knows beside its tables and must not forget. */
export const Counters = z.object({
  runId: z.string(),
  lastChangeMicros: z.int(),
  syncEpoch: z.int(),
  conditions: Conditions,
});
export type Counters = Readonly<z.infer<typeof Counters>>;

/** A world's counters at this moment. */
export function countersOf(world: World): Counters {
  const { runId, lastChangeMicros, syncEpoch } = world;
  return { runId, lastChangeMicros, syncEpoch, conditions: conditionsOf(world) };
}

/** Gives a world the counters that were kept. */
export function applyCounters(world: World, { conditions, ...counters }: Counters): void {
  Object.assign(world, counters);
  applyConditions(world, conditions);
}
