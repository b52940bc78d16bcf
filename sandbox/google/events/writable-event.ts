import { z } from "zod";

const EventTimeBody = z.object({
  date: z.string().optional(),
  dateTime: z.string().optional(),
  timeZone: z.string().optional(),
});
export type EventTimeBody = z.infer<typeof EventTimeBody>;

/** A map of extended properties. */
const PropertyMap = z.record(z.string(), z.string().optional());

/** A guest's answer to an invitation. */
export const ResponseStatus = z.enum(["needsAction", "declined", "tentative", "accepted"]);
export type ResponseStatus = z.infer<typeof ResponseStatus>;

/** A guest; whose copy it is (`self`) and who organises (`organizer`) is not the caller's to say. */
const Attendee = z.object({
  email: z.string().regex(/^[^\s@]+@[^\s@]+$/),
  displayName: z.string().optional(),
  responseStatus: ResponseStatus.optional(),
  comment: z.string().optional(),
  additionalGuests: z.int().min(0).optional(),
  optional: z.boolean().optional(),
  resource: z.boolean().optional(),
});
export type Attendee = z.infer<typeof Attendee>;

const Reminders = z.object({
  useDefault: z.boolean().optional(),
  overrides: z
    .array(z.object({ method: z.enum(["email", "popup"]), minutes: z.int().min(0).max(40_320) }))
    .max(5)
    .optional(),
});

const Source = z.object({
  url: z
    .string()
    .regex(/^https?:\/\//i)
    .optional(),
  title: z.string().optional(),
});

/** Every kind of event; `fromGmail` cannot be made through the API (facts, B7). */
export const EVENT_TYPES = [
  "default",
  "birthday",
  "focusTime",
  "fromGmail",
  "outOfOffice",
  "workingLocation",
] as const;

const DeclineMode = z.enum([
  "declineNone",
  "declineAllConflictingInvitations",
  "declineOnlyNewConflictingInvitations",
]);

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
  colorId: z
    .string()
    .regex(/^([1-9]|1[01])$/)
    .optional(),
  eventLabelId: z.string().optional(),
  start: EventTimeBody.optional(),
  end: EventTimeBody.optional(),
  recurrence: z.array(z.string()).optional(),
  transparency: z.enum(["opaque", "transparent"]).optional(),
  visibility: z.enum(["default", "public", "private", "confidential"]).optional(),
  sequence: z.int().min(0).optional(),
  attendees: z.array(Attendee).optional(),
  extendedProperties: z
    .object({ private: PropertyMap.optional(), shared: PropertyMap.optional() })
    .optional(),
  reminders: Reminders.optional(),
  source: Source.optional(),
  attachments: z
    .array(z.looseObject({ fileUrl: z.string() }))
    .max(25)
    .optional(),
  conferenceData: z.looseObject({}).optional(),
  anyoneCanAddSelf: z.boolean().optional(),
  guestsCanInviteOthers: z.boolean().optional(),
  guestsCanModify: z.boolean().optional(),
  guestsCanSeeOtherGuests: z.boolean().optional(),
  eventType: z.enum(EVENT_TYPES).optional(),
  outOfOfficeProperties: z
    .looseObject({ autoDeclineMode: DeclineMode.optional(), declineMessage: z.string().optional() })
    .optional(),
  focusTimeProperties: z
    .looseObject({ autoDeclineMode: DeclineMode.optional(), declineMessage: z.string().optional() })
    .optional(),
  workingLocationProperties: z
    .looseObject({ type: z.enum(["homeOffice", "officeLocation", "customLocation"]).optional() })
    .optional(),
  birthdayProperties: z.looseObject({}).optional(),
});
export type WritableEvent = z.infer<typeof WritableEvent>;
