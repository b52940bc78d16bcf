import { z } from "zod";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import { aCalendarCaller, aSandbox, type CalendarCaller, type SandboxAnswer } from "./sandbox.ts";

/** The account that has the calendar. */
export const OWNER = "owner@clinic.example";
/** The account with which it is, or is to be, shared. */
export const COLLEAGUE = "colleague@clinic.example";
/** What both have granted. */
export const ALL = { scopes: ["https://www.googleapis.com/auth/calendar"] };
/** Where an account's calendars are listed. */
export const CALENDAR_LIST = "/users/me/calendarList";

/** A calendar of the owner's in a sandbox, and the two who can call the Calendar API there. Close the sandbox after the test. */
export interface SharedCalendar {
  readonly sandbox: SandboxGoogle;
  readonly owner: CalendarCaller;
  readonly colleague: CalendarCaller;
  readonly id: string;
  /** The paths of the calendar and of its rules. */
  readonly path: string;
  readonly rules: string;
  /** Gives a role to somebody, the colleague unless told otherwise. */
  readonly share: (role: string, scope?: Readonly<Record<string, string>>) => Promise<SandboxAnswer>;
  /** The colleague puts the calendar on the list of their own. */
  readonly subscribe: (more?: Readonly<Record<string, unknown>>) => Promise<SandboxAnswer>;
}

/** Makes one; nobody but its owner has a role on it yet. */
export async function aSharedCalendar(): Promise<SharedCalendar> {
  const sandbox = await aSandbox();
  sandbox.control.addAccount({ email: COLLEAGUE });
  const owner = aCalendarCaller(sandbox, ALL);
  const colleague = aCalendarCaller(sandbox, { email: COLLEAGUE, ...ALL });
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Shared" });
  const path = `/calendars/${encodeURIComponent(id)}`;
  const rules = `${path}/acl`;
  return {
    sandbox,
    owner,
    colleague,
    id,
    path,
    rules,
    share: (role, scope = { type: "user", value: COLLEAGUE }) =>
      owner("POST", `${rules}?sendNotifications=false`, { body: { role, scope } }),
    subscribe: (more = {}) => colleague("POST", CALENDAR_LIST, { body: { id, ...more } }),
  };
}

/** An entry of a calendar list, or a rule. */
export const ListedItem = z.looseObject({ id: z.string(), etag: z.string(), role: z.string().optional() });

/** A page of entries or of rules. */
export const ListedPage = z.looseObject({
  items: z.array(ListedItem),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
});
export type ListedPage = z.infer<typeof ListedPage>;

/** A page of what is listed there. Throws where the answer is a refusal. */
export async function pageOf(
  caller: CalendarCaller,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<ListedPage> {
  const { status, body } = await caller("GET", `${path}?${new URLSearchParams(query).toString()}`);
  if (status !== 200) throw new Error(`not listed: ${status}`);
  return ListedPage.parse(body);
}

/** The ids on a page, in its order. */
export function idsOf({ items }: ListedPage): string[] {
  return items.map(({ id }) => id);
}
