import { z } from "zod";
import { Fold, Minutes, WallTime, ZoneId } from "../../shared/time.ts";

/** The fields both sides may change: start, end and the note (MG7). Everything else of an event is ours alone. */
export const SyncedFields = z.object({
  startsAt: WallTime,
  zone: ZoneId,
  fold: Fold,
  durationMinutes: Minutes,
  note: z.string(),
});
export type SyncedFields = z.infer<typeof SyncedFields>;
