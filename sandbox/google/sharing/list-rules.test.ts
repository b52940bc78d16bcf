import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import {
  aSharedCalendar,
  COLLEAGUE,
  type ListedPage,
  OWNER,
  pageOf,
  type SharedCalendar,
} from "../../../tests/support/shared-calendar.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENT = { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
const Token = z.looseObject({ nextSyncToken: z.string() });

let sandbox: SandboxGoogle;
let call: CalendarCaller;
let colleague: CalendarCaller;
/** Paths of the owner's calendar and of its rules. */
let calendar: string;
let rules: string;
let share: SharedCalendar["share"];
beforeEach(async () => {
  ({ sandbox, owner: call, colleague, path: calendar, rules, share } = await aSharedCalendar());
});
afterEach(async () => {
  await sandbox.close();
});

const at = (id: string): string => `${rules}/${encodeURIComponent(id)}`;
const list = (query: Record<string, string> = {}): Promise<ListedPage> => pageOf(call, rules, query);
const rolesOf = ({ items }: ListedPage): unknown[] => items.map(({ id, role }) => [id, role]);

async function eventsToken(caller: CalendarCaller): Promise<string> {
  return Token.parse((await caller("GET", `${calendar}/events`)).body).nextSyncToken;
}

async function statusSince(caller: CalendarCaller, syncToken: string): Promise<number> {
  const query = new URLSearchParams({ syncToken }).toString();
  return (await caller("GET", `${calendar}/events?${query}`)).status;
}

test("[F] lists rules in force; ended ones where they are asked for, as none", async () => {
  await share("reader");
  await share("none");
  expect(rolesOf(await list())).toEqual([[`user:${OWNER}`, "owner"]]);
  expect(rolesOf(await list({ showDeleted: "true" }))).toEqual([
    [`user:${OWNER}`, "owner"],
    [`user:${COLLEAGUE}`, "none"],
  ]);
});

test("[C3] gives 100 rules a page unless asked, and never more than 250", async () => {
  for (let count = 0; count < 260; count += 1)
    await share("reader", { type: "user", value: `guest${String(count)}@clinic.example` });
  const first = await list();
  const rest = await list({ maxResults: "1000", pageToken: first.nextPageToken ?? "" });
  const whole = await list({ maxResults: "1000" });
  expect([first.items.length, rest.items.length, whole.items.length]).toEqual([100, 161, 250]);
  expect([first.nextSyncToken, typeof rest.nextSyncToken]).toEqual([undefined, "string"]);
});

test("[C1] answers the rules that changed since a token, ended ones among them", async () => {
  await share("reader");
  const { nextSyncToken: syncToken = "" } = await list();
  expect(rolesOf(await list({ syncToken }))).toEqual([]);
  await share("writer", { type: "user", value: "other@clinic.example" });
  await call("DELETE", at(`user:${COLLEAGUE}`));
  expect(rolesOf(await list({ syncToken }))).toEqual([
    ["user:other@clinic.example", "writer"],
    [`user:${COLLEAGUE}`, "none"],
  ]);
});

test("[C1] refuses showDeleted=false with a token, garbage, and expired tokens", async () => {
  const { nextSyncToken = "" } = await list();
  const ask = async (query: Record<string, string>): Promise<string> =>
    refusalOf(await call("GET", `${rules}?${new URLSearchParams(query).toString()}`));
  const withRestriction = await ask({ syncToken: nextSyncToken, showDeleted: "false" });
  sandbox.control.expireSyncTokens();
  expect([withRestriction, await ask({ syncToken: "x" }), await ask({ syncToken: nextSyncToken })]).toEqual([
    "400 global/invalid Sync token cannot be used with other request restrictions (parameter syncToken)",
    "400 global/invalid Invalid sync token value. (parameter syncToken)",
    "410 calendar/fullSyncRequired Sync token is no longer valid, a full sync is required. (parameter syncToken)",
  ]);
});

test("[C1] ends the sync tokens of a calendar's events for the one whose role changed, and for nobody else", async () => {
  sandbox.control.insertEvent(decodeURIComponent(calendar.slice("/calendars/".length)), EVENT);
  await share("reader");
  const [theirs, ours] = [await eventsToken(colleague), await eventsToken(call)];
  await share("reader");
  expect(await statusSince(colleague, theirs)).toBe(200);
  await share("writer");
  expect([await statusSince(colleague, theirs), await statusSince(call, ours)]).toEqual([410, 200]);
  await share("reader");
  expect(await statusSince(colleague, theirs)).toBe(410);
  expect(await statusSince(colleague, await eventsToken(colleague))).toBe(200);
});

test("[C1] ends them where a rule about everybody changes what one may do", async () => {
  await share("reader");
  const theirs = await eventsToken(colleague);
  await share("freeBusyReader", { type: "default" });
  expect(await statusSince(colleague, theirs)).toBe(200);
  await share("writer", { type: "domain", value: "clinic.example" });
  expect(await statusSince(colleague, theirs)).toBe(410);
});
