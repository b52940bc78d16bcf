import { expect } from "vitest";
import { z } from "zod";
import type { Answer } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import type { Google, Sandbox } from "./google.ts";

const EVENTS_READ =
  "calendar calendar.readonly calendar.events calendar.events.readonly calendar.events.owned calendar.events.owned.readonly calendar.events.freebusy calendar.events.public.readonly calendar.app.created";
const EVENTS_WRITE = "calendar calendar.events calendar.events.owned calendar.app.created";
const LIST_READ = "calendar calendar.readonly calendar.calendarlist calendar.calendarlist.readonly";
const LIST_WRITE = "calendar calendar.calendarlist calendar.app.created";
const CALENDARS_WRITE = "calendar calendar.calendars calendar.app.created";
const ACL_WRITE = "calendar calendar.acls";
const ACL_READ = "calendar calendar.acls calendar.acls.readonly";
const SETTINGS = "calendar calendar.readonly calendar.settings.readonly";

const SCOPES = [
  "calendar",
  "calendar.readonly",
  "calendar.events",
  "calendar.events.readonly",
  "calendar.events.owned",
  "calendar.events.owned.readonly",
  "calendar.events.freebusy",
  "calendar.events.public.readonly",
  "calendar.app.created",
  "calendar.calendarlist",
  "calendar.calendarlist.readonly",
  "calendar.calendars",
  "calendar.calendars.readonly",
  "calendar.acls",
  "calendar.acls.readonly",
  "calendar.freebusy",
  "calendar.settings.readonly",
];

/** Every method: Google's name, verb, path, and the scopes that open it (A10). */
const METHODS: readonly (readonly [name: string, verb: string, path: string, scopes: string])[] = [
  ["Events.List", "GET", "/calendars/C/events", EVENTS_READ],
  ["Events.Get", "GET", "/calendars/C/events/none0", EVENTS_READ],
  ["Events.Instances", "GET", "/calendars/C/events/none0/instances", EVENTS_READ],
  ["Events.Watch", "POST", "/calendars/C/events/watch", EVENTS_READ],
  ["Events.Insert", "POST", "/calendars/C/events", EVENTS_WRITE],
  ["Events.Import", "POST", "/calendars/C/events/import", EVENTS_WRITE],
  ["Events.Update", "PUT", "/calendars/C/events/none0", EVENTS_WRITE],
  ["Events.Patch", "PATCH", "/calendars/C/events/none0", EVENTS_WRITE],
  ["Events.Delete", "DELETE", "/calendars/C/events/none0", EVENTS_WRITE],
  ["Events.QuickAdd", "POST", "/calendars/C/events/quickAdd", EVENTS_WRITE],
  [
    "Events.Move",
    "POST",
    "/calendars/C/events/none0/move?destination=none",
    "calendar calendar.events calendar.events.owned",
  ],
  ["CalendarList.List", "GET", "/users/me/calendarList", LIST_READ],
  ["CalendarList.Watch", "POST", "/users/me/calendarList/watch", LIST_READ],
  ["CalendarList.Get", "GET", "/users/me/calendarList/C", `${LIST_READ} calendar.app.created`],
  ["CalendarList.Patch", "PATCH", "/users/me/calendarList/C", LIST_WRITE],
  ["CalendarList.Update", "PUT", "/users/me/calendarList/C", LIST_WRITE],
  ["CalendarList.Delete", "DELETE", "/users/me/calendarList/none", LIST_WRITE],
  ["CalendarList.Insert", "POST", "/users/me/calendarList", "calendar calendar.calendarlist"],
  [
    "Calendars.Get",
    "GET",
    "/calendars/C",
    "calendar calendar.readonly calendar.calendars calendar.calendars.readonly calendar.app.created",
  ],
  ["Calendars.Insert", "POST", "/calendars", CALENDARS_WRITE],
  ["Calendars.Patch", "PATCH", "/calendars/C", CALENDARS_WRITE],
  ["Calendars.Update", "PUT", "/calendars/C", CALENDARS_WRITE],
  ["Calendars.Delete", "DELETE", "/calendars/none", CALENDARS_WRITE],
  ["Calendars.Clear", "POST", "/calendars/none/clear", "calendar calendar.calendars"],
  ["Acl.Insert", "POST", "/calendars/C/acl", ACL_WRITE],
  ["Acl.Patch", "PATCH", "/calendars/C/acl/user:nobody@example.com", ACL_WRITE],
  ["Acl.Update", "PUT", "/calendars/C/acl/user:nobody@example.com", ACL_WRITE],
  ["Acl.Delete", "DELETE", "/calendars/C/acl/user:nobody@example.com", ACL_WRITE],
  ["Acl.List", "GET", "/calendars/C/acl", ACL_READ],
  ["Acl.Watch", "POST", "/calendars/C/acl/watch", ACL_READ],
  ["Acl.Get", "GET", "/calendars/C/acl/default", `${ACL_READ} calendar.readonly`],
  [
    "Freebusy.Query",
    "POST",
    "/freeBusy",
    "calendar calendar.readonly calendar.freebusy calendar.events.freebusy",
  ],
  [
    "Colors.Get",
    "GET",
    "/colors",
    "calendar calendar.readonly calendar.app.created calendar.calendarlist calendar.calendarlist.readonly calendar.events.freebusy calendar.events.owned calendar.events.owned.readonly calendar.events.public.readonly",
  ],
  ["Settings.Get", "GET", "/users/me/settings/timezone", SETTINGS],
  ["Settings.List", "GET", "/users/me/settings", SETTINGS],
  ["Settings.Watch", "POST", "/users/me/settings/watch", SETTINGS],
  [
    "Channels.Stop",
    "POST",
    "/channels/stop",
    `${EVENTS_READ} calendar.calendarlist calendar.calendarlist.readonly calendar.acls calendar.acls.readonly calendar.settings.readonly`,
  ],
];

const Refused = z.object({
  error: z.object({ details: z.array(z.object({ metadata: z.object({ method: z.string() }) })) }),
});

/** A10: which scopes open which method. What comes after the door is not looked at here. */
export function scopeFacts({ onlySandbox }: Facts): void {
  for (const [name, verb, path, text] of METHODS) {
    const scopes = text.split(" ");

    onlySandbox(`[A10] ${name} opens to ${text.replaceAll("calendar.", ".")}`, async (google) => {
      const closed = await scopesThat(google, scopes, { verb, path }, (answer) => isClosed(answer));
      expect(closed).toEqual([]);
    });

    onlySandbox(`[A10] ${name} stays closed to every other scope`, async (google) => {
      const others = SCOPES.filter((scope) => !scopes.includes(scope));
      const open = await scopesThat(
        google,
        others,
        { verb, path },
        (answer) => methodOf(answer) !== `calendar.v3.${name}`,
      );
      expect(open).toEqual([]);
    });
  }

  onlySandbox("[A10] calendar.app.created opens calendars the application made alone", async (google) => {
    const { id } = google.control.addCalendar({ summary: "Made by a person" });
    const app = google.as({ scopes: ["calendar.app.created"] });
    const made = await app.call("POST", "/calendars", { body: { summary: "Made by the application" } });
    const own = z.object({ id: z.string() }).parse(made.body).id;
    const statuses = await Promise.all(
      [own, id].map(async (calendarId) => (await app.call("GET", eventsOf(calendarId))).status),
    );
    expect(statuses[0]).toBe(200);
    expect(statuses[1]).toBeGreaterThanOrEqual(403);
  });

  for (const scope of ["calendar.events.owned", "calendar.events.owned.readonly"])
    onlySandbox(`[A10] ${scope} opens calendars the account owns alone`, async (google) => {
      const { id } = google.control.addCalendar({ summary: "Somebody else's", role: "writer" });
      const limited = google.as({ scopes: [scope] });
      const [own, shared] = [
        await limited.call("GET", eventsOf("primary")),
        await limited.call("GET", eventsOf(id)),
      ];
      expect(own.status).toBe(200);
      expect(shared.status).toBeGreaterThanOrEqual(403);
    });
}

const eventsOf = (calendarId: string): string => `/calendars/${encodeURIComponent(calendarId)}/events`;

/** Those of the scopes whose answer is as told; a minute passes first, so that no quota is met. */
async function scopesThat(
  google: Sandbox,
  scopes: readonly string[],
  method: { readonly verb: string; readonly path: string },
  isSo: (answer: Answer) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const scope of scopes)
    if (isSo(await knock(google, google.as({ scopes: [scope] }), method))) found.push(scope);
  return found;
}

async function knock(
  { calendarId }: Google,
  limited: Google,
  { verb, path }: { readonly verb: string; readonly path: string },
): Promise<Answer> {
  const at = path.replace(/\/C(?=\/|$)/, `/${encodeURIComponent(calendarId)}`);
  return await limited.call(verb, at, verb === "GET" || verb === "DELETE" ? {} : { body: {} });
}

function isClosed(answer: Answer): boolean {
  return answer.status === 401 || methodOf(answer) !== undefined;
}

/** The method a scope was missing for, or undefined where none was. */
function methodOf({ status, body }: Answer): string | undefined {
  const refused = Refused.safeParse(body);
  return status === 403 && refused.success ? refused.data.error.details[0]?.metadata.method : undefined;
}
