import { z } from "zod";
import { CANCEL_CAUSES, LONGEST_REASON } from "./cancel-reasons.ts";

/** Whoever or whatever a visit is cancelled because of. */
export const CancelCause = z.enum(CANCEL_CAUSES);
export type CancelCause = z.infer<typeof CancelCause>;

/** Why a visit was cancelled; where nobody said why there is none. */
export const CancelReason = z.object({
  cause: CancelCause,
  /** What was added in words; may be empty. */
  words: z.string().max(LONGEST_REASON),
});
export type CancelReason = z.infer<typeof CancelReason>;
