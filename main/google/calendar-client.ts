import type { ChannelId, GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/time.ts";
import type { RequestPace } from "./request-pace.ts";
import type { CalendarListEntry, EventPage, GoogleEvent } from "./wire.ts";

/** The body of an event to be written: whatever Google's schema takes. */
export type EventBody = Readonly<Record<string, unknown>>;

/** One event's place, and the etag a conditional request is bound to (undefined: unconditional). */
export interface EventAt {
  readonly calendarId: GoogleCalendarId;
  readonly eventId: GoogleEventId;
  readonly etag?: string | undefined;
}

/**
 * Google Calendar v3 for one account. Every method rejects with a GoogleError, whose code says what to do; `sendUpdates=none`
 * goes with every write. Tokens are fetched and refreshed inside.
 */
export interface CalendarClient {
  /** Everything asked below keeps to it. */
  readonly pace: RequestPace;
  /** Calendars of the account that can be written to (owner or writer), all pages. */
  readonly listCalendars: () => Promise<CalendarListEntry[]>;
  readonly createCalendar: (calendar: {
    readonly summary: string;
    readonly timeZone: string;
  }) => Promise<{ readonly id: GoogleCalendarId; readonly summary: string }>;
  /** The body carries our own id. */
  readonly insertEvent: (calendarId: GoogleCalendarId, body: EventBody) => Promise<GoogleEvent>;
  /** Answers deleted events too, with `status: "cancelled"`. */
  readonly getEvent: (at: EventAt) => Promise<GoogleEvent>;
  /** PUT: replaces the whole event. */
  readonly updateEvent: (at: EventAt, body: EventBody) => Promise<GoogleEvent>;
  /** PATCH: merges; costs three quota units. */
  readonly patchEvent: (at: EventAt, body: EventBody) => Promise<GoogleEvent>;
  /**
   * Takes an event to another calendar of the account under the same id; that calendar organizes it from then on (`events.move`).
   * Gives the event as it is there. An etag is not looked at.
   */
  readonly moveEvent: (at: EventAt, destination: GoogleCalendarId) => Promise<GoogleEvent>;
  readonly deleteEvent: (at: EventAt) => Promise<void>;
  /** One page. With a sync token no `timeMin` may be sent; `singleEvents=false`, `maxResults=2500` always. */
  readonly listEvents: (query: {
    readonly calendarId: GoogleCalendarId;
    readonly syncToken?: string | undefined;
    readonly pageToken?: string | undefined;
    readonly timeMin?: Instant | undefined;
  }) => Promise<EventPage>;
  readonly watchEvents: (watch: {
    readonly calendarId: GoogleCalendarId;
    readonly channelId: ChannelId;
    readonly token: string;
    readonly address: string;
  }) => Promise<{ readonly resourceId: string; readonly expiresAt: Instant }>;
  /** Stops a channel; one that is gone already counts as stopped. */
  readonly stopChannel: (channel: {
    readonly channelId: ChannelId;
    readonly resourceId: string;
  }) => Promise<void>;
}
