/**
 * What we ask for: who signed in, events on every calendar the account can write to, the list of calendars to choose
 * from, and calendars of our own making.
 */
export const SCOPES = [
  "openid",
  "email",
  "https://www.googleapis.com/auth/calendar.events",
  "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
  "https://www.googleapis.com/auth/calendar.app.created",
] as const;

/** Google answers the short name `email` with its long one. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  email: "https://www.googleapis.com/auth/userinfo.email",
};

/**
 * The scopes we asked for that were not granted (AC3): a person can leave a box unticked on the consent page. `granted` is the
 * `scope` of the token answer; absent means everything was (RFC 6749, section 5.1).
 */
export function missingScopes(granted: string | undefined): string[] {
  if (granted === undefined) return [];
  const names = new Set(granted.split(" "));
  return SCOPES.filter((scope) => !names.has(scope) && !names.has(LONG_NAMES[scope] ?? scope));
}
