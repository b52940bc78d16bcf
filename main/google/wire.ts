import { z } from "zod";
import { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";

/*
 * What we read of Google's answers (Calendar API v3). Fields we do not know survive a round trip, because an update replaces
 * the whole event (PU3, MD4).
 */

/** `start` or `end` of an event: `date` for all-day, `dateTime` with an offset otherwise. */
export const EventTime = z.object({
  date: z.string().optional(),
  dateTime: z.string().optional(),
  timeZone: z.string().optional(),
});
export type EventTime = z.infer<typeof EventTime>;

/** Somebody invited. */
export const EventAttendee = z.object({
  email: z.string().optional(),
  responseStatus: z.string().optional(),
  self: z.boolean().optional(),
  organizer: z.boolean().optional(),
  /** A room or a device. */
  resource: z.boolean().optional(),
});
export type EventAttendee = z.infer<typeof EventAttendee>;

/** What of an event is read. */
const ReadEvent = z.compile(
  z.object({
    id: GoogleEventId,
    etag: z.string().optional(),
    status: z.string().optional(),
    summary: z.string().optional(),
    description: z.string().optional(),
    start: EventTime.optional(),
    end: EventTime.optional(),
    recurrence: z.array(z.string()).optional(),
    recurringEventId: GoogleEventId.optional(),
    originalStartTime: EventTime.optional(),
    transparency: z.string().optional(),
    eventType: z.string().optional(),
    attendees: z.array(EventAttendee).optional(),
    organizer: z.object({ email: z.string().optional(), self: z.boolean().optional() }).optional(),
    extendedProperties: z
      .object({
        private: z.record(z.string(), z.string()).optional(),
        shared: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
  }),
);

/**
 * An event as Google answers it; a tombstone carries `id` and `status` alone. It is checked and passed on as it came: copying
 * 2,500 loose objects a page costs five times as much as looking at them.
 */
export type GoogleEvent = z.infer<typeof ReadEvent> & { readonly [field: string]: unknown };

function isGoogleEvent(item: unknown): item is GoogleEvent {
  return ReadEvent.safeParse(item).success;
}

/** Checks an event; what is wrong with one is looked for only where something is. */
export const GoogleEvent = z.withParser(
  z.custom<GoogleEvent>().superRefine((item, context) => {
    for (const issue of ReadEvent.safeParse(item).error?.issues ?? []) context.addIssue({ ...issue });
  }),
  (item) => (isGoogleEvent(item) ? item : z.INVALID),
);

/** One page of `events.list`. Items are judged one by one, so that one unreadable event does not stop the others (PL9). */
export const EventPage = z.compile(
  z.looseObject({
    items: z.array(z.unknown()).default([]),
    timeZone: z.string().optional(),
    nextPageToken: z.string().optional(),
    nextSyncToken: z.string().optional(),
  }),
);
export type EventPage = z.infer<typeof EventPage>;

/** One entry of `calendarList.list`. */
export const CalendarListEntry = z.looseObject({
  id: GoogleCalendarId,
  summary: z.string().default(""),
  summaryOverride: z.string().optional(),
  primary: z.boolean().optional(),
  accessRole: z.string(),
  timeZone: z.string().optional(),
});
export type CalendarListEntry = z.infer<typeof CalendarListEntry>;

/** What `calendars.insert` answers, as far as we read it. */
export const CreatedCalendar = z.looseObject({ id: GoogleCalendarId, summary: z.string() });

/** The last millisecond of the year 9999. */
const LAST_MS = 253_402_300_799_999;

/** What `events.watch` answers. `expiration`, in Unix milliseconds, is an int64: a string on the wire, a number in Google's guide. */
export const WatchAnswer = z.looseObject({
  id: z.string(),
  resourceId: z.string(),
  expiration: z.coerce.number().int().min(0).max(LAST_MS).optional(),
});
