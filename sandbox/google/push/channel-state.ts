import { z } from "zod";

/** A promise to call an address about one calendar's events (facts, D1). */
export const Channel = z.object({
  id: z.string(),
  calendarId: z.string(),
  /** Stands for the calendar's events; the same for every channel on them. */
  resourceId: z.string(),
  resourceUri: z.string(),
  address: z.string(),
  token: z.string().optional(),
  expiresAtMs: z.number(),
  /** Only the same account through the same client may stop it (facts, D5). */
  email: z.string(),
  clientId: z.string(),
  /** A stopped channel is kept, for its id stays taken. */
  isStopped: z.boolean(),
  lastMessageNumber: z.int(),
});
export type Channel = Readonly<z.infer<typeof Channel>>;
