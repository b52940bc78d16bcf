import { z } from "zod";

/** A calendar on an account's list: how this account shows it (facts, section F). Replaced whole at every change. */
export const ListEntry = z.object({
  calendarId: z.string(),
  colorId: z.string(),
  /** Colours of its own choice, in place of those of `colorId`. */
  ownColours: z.object({ background: z.string(), foreground: z.string() }).optional(),
  summaryOverride: z.string().optional(),
  isHidden: z.boolean(),
  isSelected: z.boolean(),
  defaultReminders: z.array(z.object({ method: z.string(), minutes: z.int() })).readonly(),
  /** What the account is told of by mail. */
  notifications: z
    .array(z.object({ type: z.string(), method: z.string() }))
    .readonly()
    .optional(),
  /** Taken off the list; kept, for incremental lists tell of it. */
  isDeleted: z.boolean(),
  /** Microseconds of the last change: the etag and the place in the sync order come from it. */
  changeMicros: z.int(),
});
export type ListEntry = Readonly<z.infer<typeof ListEntry>>;
