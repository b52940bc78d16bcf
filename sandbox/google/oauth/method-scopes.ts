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

const LIST_WRITE = ["calendar", "calendar.calendarlist", "calendar.app.created"];
const CALENDARS_WRITE = ["calendar", "calendar.calendars", "calendar.app.created"];
const ACL_WRITE = ["calendar", "calendar.acls"];
const ACL_READ = [...ACL_WRITE, "calendar.acls.readonly"];
const SETTINGS_READ = ["calendar", "calendar.readonly", "calendar.settings.readonly"];

/** Which scopes open which method, by Google's own lists (facts, A10). */
const METHOD_SCOPES = {
  "Events.List": EVENTS_READ,
  "Events.Get": EVENTS_READ,
  "Events.Instances": EVENTS_READ,
  "Events.Watch": EVENTS_READ,
  "Events.Insert": EVENTS_WRITE,
  "Events.Import": EVENTS_WRITE,
  "Events.Update": EVENTS_WRITE,
  "Events.Patch": EVENTS_WRITE,
  "Events.Delete": EVENTS_WRITE,
  "Events.QuickAdd": EVENTS_WRITE,
  "Events.Move": ["calendar", "calendar.events", "calendar.events.owned"],
  "CalendarList.List": LIST_READ,
  "CalendarList.Watch": LIST_READ,
  "CalendarList.Get": [...LIST_READ, "calendar.app.created"],
  "CalendarList.Patch": LIST_WRITE,
  "CalendarList.Update": LIST_WRITE,
  "CalendarList.Delete": LIST_WRITE,
  "CalendarList.Insert": ["calendar", "calendar.calendarlist"],
  "Calendars.Get": [
    "calendar",
    "calendar.readonly",
    "calendar.calendars",
    "calendar.calendars.readonly",
    "calendar.app.created",
  ],
  "Calendars.Insert": CALENDARS_WRITE,
  "Calendars.Patch": CALENDARS_WRITE,
  "Calendars.Update": CALENDARS_WRITE,
  "Calendars.Delete": CALENDARS_WRITE,
  "Calendars.Clear": ["calendar", "calendar.calendars"],
  "Acl.Insert": ACL_WRITE,
  "Acl.Patch": ACL_WRITE,
  "Acl.Update": ACL_WRITE,
  "Acl.Delete": ACL_WRITE,
  "Acl.List": ACL_READ,
  "Acl.Watch": ACL_READ,
  "Acl.Get": [...ACL_READ, "calendar.readonly"],
  "Freebusy.Query": ["calendar", "calendar.readonly", "calendar.freebusy", "calendar.events.freebusy"],
  "Colors.Get": [
    "calendar",
    "calendar.readonly",
    "calendar.app.created",
    "calendar.calendarlist",
    "calendar.calendarlist.readonly",
    "calendar.events.freebusy",
    "calendar.events.owned",
    "calendar.events.owned.readonly",
    "calendar.events.public.readonly",
  ],
  "Settings.Get": SETTINGS_READ,
  "Settings.List": SETTINGS_READ,
  "Settings.Watch": SETTINGS_READ,
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

const fullNames = new Map<string, readonly string[]>(
  Object.entries(METHOD_SCOPES).map(([method, scopes]) => [
    method,
    scopes.map((scope) => `${PREFIX}${scope}`),
  ]),
);

/** The full names of the scopes that open a method; any one will do. */
export function scopesOpening(method: CalendarMethod): readonly string[] {
  return fullNames.get(method) ?? [];
}

/** Every method that scopes are known for. */
export const methodNames: readonly CalendarMethod[] = Object.keys(METHOD_SCOPES).filter(isCalendarMethod);

function isCalendarMethod(name: string): name is CalendarMethod {
  return name in METHOD_SCOPES;
}
