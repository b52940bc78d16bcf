import { z } from "zod";

/** A promise to call an address about one collection (facts, D1). */
export const Channel = z.object({
  id: z.string(),
  /** Events and rules of a calendar, or the list of calendars and the settings of the account itself (facts, D6). */
  watched: z.enum(["events", "acl", "calendarList", "settings"]),
  /** The calendar of `events` and `acl`. */
  calendarId: z.string().optional(),
  /** Stands for the collection; the same for every channel on it. */
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
