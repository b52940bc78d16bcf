import { z } from "zod";

/** One setting of an account, replaced whole at every change. */
export const Setting = z.object({
  id: z.string(),
  /** Always a text, `"true"` and `"60"` too (facts, section F). */
  value: z.string(),
  /** Microseconds of the last change: the etag and the place in the sync order come from it. */
  changeMicros: z.int(),
});
export type Setting = Readonly<z.infer<typeof Setting>>;
