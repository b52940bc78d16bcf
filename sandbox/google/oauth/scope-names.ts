const SIGN_IN_SCOPES = new Map([
  ["openid", "openid"],
  ["email", "https://www.googleapis.com/auth/userinfo.email"],
  ["profile", "https://www.googleapis.com/auth/userinfo.profile"],
]);

const MEANINGS = new Map([
  [
    "calendar",
    "See, edit, share, and permanently delete all the calendars you can access using Google Calendar",
  ],
  ["calendar.readonly", "See and download any calendar you can access using your Google Calendar"],
  ["calendar.events", "View and edit events on all your calendars"],
  ["calendar.events.readonly", "View events on all your calendars"],
  ["calendar.events.owned", "See, create, change, and delete events on Google calendars you own"],
  ["calendar.events.owned.readonly", "See the events on Google calendars you own"],
  [
    "calendar.app.created",
    "Make secondary Google calendars, and see, create, change, and delete events on them",
  ],
  ["calendar.calendarlist", "See, add, and remove Google calendars you’re subscribed to"],
  ["calendar.calendarlist.readonly", "See the list of Google calendars you’re subscribed to"],
  ["calendar.events.freebusy", "See the availability on Google calendars you have access to"],
  ["calendar.events.public.readonly", "See the events on public calendars"],
  ["calendar.freebusy", "View your availability in your calendars"],
  [
    "calendar.calendars",
    "See and change the properties of Google calendars you have access to, and create secondary calendars",
  ],
  [
    "calendar.calendars.readonly",
    "See the title, description, default time zone, and other properties of Google calendars",
  ],
  ["calendar.acls", "See and change the sharing permissions of Google calendars you own"],
  ["calendar.acls.readonly", "See the sharing permissions of Google calendars you own"],
  ["calendar.settings.readonly", "View your Calendar settings"],
]);

const CALENDAR_PREFIX = "https://www.googleapis.com/auth/";

/** The scopes of a request, in Google's full names: `email` and `profile` become their addresses, as in token answers. */
export function readScopes(text: string): string[] {
  const asked = text.split(" ").filter((scope) => scope !== "");
  return [...new Set(asked.map((scope) => SIGN_IN_SCOPES.get(scope) ?? scope))];
}

/** Whether a scope exists; Google refuses a request that names any other. */
export function isKnownScope(scope: string): boolean {
  return isSignInScope(scope) || MEANINGS.has(scope.replace(CALENDAR_PREFIX, ""));
}

/** Whether a scope is about who the person is; these are not ticked one by one. */
export function isSignInScope(scope: string): boolean {
  return [...SIGN_IN_SCOPES.values()].includes(scope);
}

/** What a scope allows, in the consent page's words. */
export function scopeMeaning(scope: string): string {
  return MEANINGS.get(scope.replace(CALENDAR_PREFIX, "")) ?? scope;
}
