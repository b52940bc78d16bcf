const PREFIX = "https://www.googleapis.com/auth/";

const EVENTS_READ = [
  "calendar",
  "calendar.readonly",
  "calendar.events",
  "calendar.events.readonly",
  "calendar.events.owned",
  "calendar.events.owned.readonly",
  "calendar.events.freebusy",
  "calendar.events.public.readonly",
  "calendar.app.created",
];
const EVENTS_WRITE = ["calendar", "calendar.events", "calendar.events.owned", "calendar.app.created"];
const LIST_READ = [
  "calendar",
  "calendar.readonly",
  "calendar.calendarlist",
  "calendar.calendarlist.readonly",
];

/** Which scopes open which method, by Google's own lists (facts, A10). */
const METHOD_SCOPES = {
  "Events.List": EVENTS_READ,
  "Events.Get": EVENTS_READ,
  "Events.Watch": EVENTS_READ,
  "Events.Insert": EVENTS_WRITE,
  "Events.Update": EVENTS_WRITE,
  "Events.Patch": EVENTS_WRITE,
  "Events.Delete": EVENTS_WRITE,
  "CalendarList.List": LIST_READ,
  "CalendarList.Get": [...LIST_READ, "calendar.app.created"],
  "Calendars.Get": [
    "calendar",
    "calendar.readonly",
    "calendar.calendars",
    "calendar.calendars.readonly",
    "calendar.app.created",
  ],
  "Calendars.Insert": ["calendar", "calendar.calendars", "calendar.app.created"],
  "Channels.Stop": [
    ...EVENTS_READ,
    "calendar.calendarlist",
    "calendar.calendarlist.readonly",
    "calendar.acls",
    "calendar.acls.readonly",
    "calendar.settings.readonly",
  ],
} as const satisfies Record<string, readonly string[]>;

/** A method of the Calendar API, by Google's name. */
export type CalendarMethod = keyof typeof METHOD_SCOPES;

/** The full names of the scopes that open a method; any one will do. */
export function scopesOpening(method: CalendarMethod): string[] {
  return METHOD_SCOPES[method].map((scope) => `${PREFIX}${scope}`);
}
