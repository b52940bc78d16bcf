import { z } from "zod";
import { PractitionerId } from "../ids.ts";
import { Instant } from "../time.ts";

/** Why an event could not be read, as far as a person can do something about it. */
export const SetAsideReason = z.enum([
  /** It recurs every minute or second, or more than 5,000 times. */
  "repeatsTooOften",
  /** How it recurs cannot be told. */
  "repeatsUnclearly",
  /** It is in a time zone that this computer does not know. */
  "zoneUnknown",
  /** Google describes it in a way that is not understood. */
  "notUnderstood",
]);
export type SetAsideReason = z.infer<typeof SetAsideReason>;

/** An event that could not be read; it may block time that looks free here (PL9). */
export const SetAsideEvent = z.object({
  practitionerId: PractitionerId,
  practitionerName: z.string(),
  calendarName: z.string(),
  /** Google's id of it, empty where it carries none. */
  eventId: z.string(),
  seenAt: Instant,
  reason: SetAsideReason,
});
export type SetAsideEvent = z.infer<typeof SetAsideEvent>;

/** In the order of the practitioners. */
export const ReadSetAsideOutput = z.array(SetAsideEvent);
