import { z } from "zod";

const EventTimeBody = z.object({
  date: z.string().optional(),
  dateTime: z.string().optional(),
  timeZone: z.string().optional(),
});
export type EventTimeBody = z.infer<typeof EventTimeBody>;

/** A map of extended properties. */
const PropertyMap = z.record(z.string(), z.string().optional());

const Attendee = z.looseObject({ email: z.string() });

const Reminders = z.object({
  useDefault: z.boolean().optional(),
  overrides: z
    .array(z.object({ method: z.enum(["email", "popup"]), minutes: z.int().min(0).max(40_320) }))
    .max(5)
    .optional(),
});

/**
 * The fields of an event a caller may write (facts, B7). Others, read-only ones among them, are ignored as Google does.
 */
export const WritableEvent = z.object({
  id: z.string().optional(),
  iCalUID: z.string().optional(),
  status: z.enum(["confirmed", "tentative", "cancelled"]).optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
  location: z.string().optional(),
  colorId: z.string().optional(),
  start: EventTimeBody.optional(),
  end: EventTimeBody.optional(),
  recurrence: z.array(z.string()).optional(),
  transparency: z.enum(["opaque", "transparent"]).optional(),
  visibility: z.enum(["default", "public", "private", "confidential"]).optional(),
  sequence: z.int().optional(),
  attendees: z.array(Attendee).optional(),
  extendedProperties: z
    .object({ private: PropertyMap.optional(), shared: PropertyMap.optional() })
    .optional(),
  reminders: Reminders.optional(),
  source: z.object({ url: z.string().optional(), title: z.string().optional() }).optional(),
  attachments: z.array(z.looseObject({})).max(25).optional(),
  conferenceData: z.looseObject({}).optional(),
  anyoneCanAddSelf: z.boolean().optional(),
  guestsCanInviteOthers: z.boolean().optional(),
  guestsCanModify: z.boolean().optional(),
  guestsCanSeeOtherGuests: z.boolean().optional(),
  eventType: z.enum(["default", "birthday", "focusTime", "outOfOffice", "workingLocation"]).optional(),
});
export type WritableEvent = z.infer<typeof WritableEvent>;
