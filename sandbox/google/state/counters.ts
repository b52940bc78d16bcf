import { z } from "zod";
import type { World } from "../world.ts";

/** What a world knows beside its tables and must not forget. */
export const Counters = z.object({
  runId: z.string(),
  lastChangeMicros: z.int(),
  syncEpoch: z.int(),
});
export type Counters = Readonly<z.infer<typeof Counters>>;

/** A world's counters at this moment. */
export function countersOf({ runId, lastChangeMicros, syncEpoch }: World): Counters {
  return { runId, lastChangeMicros, syncEpoch };
}
