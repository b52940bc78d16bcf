import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import {
  aSharedCalendar,
  CALENDAR_LIST,
  COLLEAGUE,
  idsOf,
  ListedItem,
  ListedPage,
  OWNER,
  pageOf,
  type SharedCalendar,
} from "../../../tests/support/shared-calendar.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const RESTRICTED =
  "400 global/invalid Sync token cannot be used with other request restrictions (parameter syncToken)";

let sandbox: SandboxGoogle;
let call: CalendarCaller;
let colleague: CalendarCaller;
/** The owner's calendar, shared with the colleague as a reader; not on the colleague's list. */
let shared: string;
let share: SharedCalendar["share"];
let subscribe: SharedCalendar["subscribe"];
beforeEach(async () => {
  ({ sandbox, owner: call, colleague, id: shared, share, subscribe } = await aSharedCalendar());
  await share("reader");
});
afterEach(async () => {
  await sandbox.close();
});

const at = (id: string): string => `${CALENDAR_LIST}/${encodeURIComponent(id)}`;
const list = (caller: CalendarCaller, query: Record<string, string> = {}): Promise<ListedPage> =>
  pageOf(caller, CALENDAR_LIST, query);
const tokenOf = ({ nextSyncToken }: ListedPage): string => z.string().parse(nextSyncToken);

test("[F] lists the account's calendars with its role on each", async () => {
  const { items, nextSyncToken } = await list(call);
  expect(items).toHaveLength(3);
  expect(items[0]).toMatchObject({
    id: OWNER,
    primary: true,
    accessRole: "owner",
    timeZone: "Europe/Zurich",
  });
  expect(items[2]).toEqual({
    kind: "calendar#calendarListEntry",
    etag: expect.stringMatching(/^"p[0-9a-v]{15}"$/),
    id: shared,
    summary: "Dr. Shared",
    timeZone: "Europe/Zurich",
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
    dataOwner: OWNER,
    colorId: "6",
    backgroundColor: "#ffad46",
    foregroundColor: "#000000",
    selected: true,
    accessRole: "owner",
    defaultReminders: [],
  });
  expect(nextSyncToken).toMatch(/=$/);
});

test("[C3] gives 100 entries a page unless asked, and never more than 250", async () => {
  for (let count = 0; count < 258; count += 1) sandbox.control.addCalendar({ summary: `C${String(count)}` });
  const first = await list(call);
  const rest = await list(call, { maxResults: "1000", pageToken: first.nextPageToken ?? "" });
  const whole = await list(call, { maxResults: "1000" });
  expect([first.items.length, rest.items.length, whole.items.length]).toEqual([100, 161, 250]);
  expect([first.nextSyncToken, rest.nextPageToken, typeof rest.nextSyncToken]).toEqual([
    undefined,
    undefined,
    "string",
  ]);
  expect(new Set([...idsOf(first), ...idsOf(rest)]).size).toBe(261);
});

test("[C1] misses nothing that changes while a caller pages", async () => {
  const first = await list(call, { maxResults: "2" });
  const late = sandbox.control.addCalendar({ summary: "Dr. Late" });
  await call("PATCH", at(OWNER), { body: { summaryOverride: "Mine" } });
  const rest = await list(call, { maxResults: "10", pageToken: first.nextPageToken ?? "" });
  expect(idsOf(rest)).toEqual([shared, late.id, OWNER]);
});

test("[F] shows deleted and hidden entries only where they are asked for", async () => {
  const second = sandbox.control.addCalendar({ summary: "Second", email: COLLEAGUE, role: "reader" }).id;
  await subscribe({ hidden: true });
  await colleague("DELETE", at(second));
  expect(idsOf(await list(colleague))).toEqual([COLLEAGUE]);
  const hidden = await list(colleague, { showHidden: "true" });
  const deleted = await list(colleague, { showDeleted: "true" });
  expect(hidden.items.map(({ id, hidden: isHidden }) => [id, isHidden])).toEqual([
    [COLLEAGUE, undefined],
    [shared, true],
  ]);
  expect(deleted.items.map(({ id, deleted: isDeleted }) => [id, isDeleted])).toEqual([
    [COLLEAGUE, undefined],
    [second, true],
  ]);
});

test("[F] lists only calendars with at least a role, without a sync token", async () => {
  await subscribe();
  const owned = await list(colleague, { minAccessRole: "writer" });
  const read = await list(colleague, { minAccessRole: "reader" });
  expect([idsOf(owned), idsOf(read)]).toEqual([[COLLEAGUE], [COLLEAGUE, shared]]);
  expect(owned).not.toHaveProperty("nextSyncToken");
});

test("[C1] answers what changed since a token, hidden and deleted entries among it", async () => {
  const second = sandbox.control.addCalendar({ summary: "Second", email: COLLEAGUE, role: "reader" }).id;
  const syncToken = tokenOf(await list(colleague));
  expect(idsOf(await list(colleague, { syncToken }))).toEqual([]);
  await subscribe({ hidden: true });
  await colleague("DELETE", at(second));
  const { items, nextSyncToken } = await list(colleague, { syncToken });
  expect(items).toMatchObject([
    { id: shared, hidden: true },
    { id: second, deleted: true },
  ]);
  expect(idsOf(await list(colleague, { syncToken: nextSyncToken ?? "" }))).toEqual([]);
});

test("[C1] tells the grantee that a calendar was deleted", async () => {
  await subscribe();
  const syncToken = tokenOf(await list(colleague));
  await call("DELETE", `/calendars/${encodeURIComponent(shared)}`);
  const { items } = await list(colleague, { syncToken });
  expect(items).toMatchObject([{ id: shared, deleted: true }]);
});

test("[C1] does not surface changes of a calendar's properties or of the access alone, nor do etags change", async () => {
  await subscribe();
  const syncToken = tokenOf(await list(colleague));
  const { etag } = ListedItem.parse((await colleague("GET", at(shared))).body);
  await call("PATCH", `/calendars/${encodeURIComponent(shared)}`, { body: { summary: "Renamed" } });
  await share("writer");
  expect(idsOf(await list(colleague, { syncToken }))).toEqual([]);
  const { body } = await colleague("GET", at(shared));
  expect(body).toMatchObject({ etag, summary: "Renamed", accessRole: "writer" });
});

test("[C1] leaves a calendar out of the list while the account cannot see it", async () => {
  await subscribe();
  await share("none");
  expect(idsOf(await list(colleague))).toEqual([COLLEAGUE]);
  expect((await colleague("GET", at(shared))).status).toBe(404);
});

test.each([
  ["minAccessRole", "reader"],
  ["showOwnOrganizationOnly", "true"],
  ["showDeleted", "false"],
  ["showHidden", "false"],
])("[C1] refuses %s=%s with a sync token", async (name, value) => {
  const syncToken = tokenOf(await list(call));
  const refused = await call(
    "GET",
    `${CALENDAR_LIST}?${new URLSearchParams({ syncToken, [name]: value }).toString()}`,
  );
  expect(refusalOf(refused)).toBe(RESTRICTED);
});

test("[C1] takes showDeleted and showHidden with a sync token where they are true", async () => {
  const syncToken = tokenOf(await list(call));
  expect(idsOf(await list(call, { syncToken, showDeleted: "true", showHidden: "true" }))).toEqual([]);
});

test("[C1] refuses garbage and other collections' tokens with 400, expired tokens with 410", async () => {
  const syncToken = tokenOf(await list(call));
  const settings = tokenOf(ListedPage.parse((await call("GET", "/users/me/settings")).body));
  const tokens = ["garbage", settings, tokenOf(await list(colleague))];
  sandbox.control.expireSyncTokens();
  const answers = await Promise.all(
    [...tokens, syncToken].map(
      async (token) =>
        await call("GET", `${CALENDAR_LIST}?${new URLSearchParams({ syncToken: token }).toString()}`),
    ),
  );
  expect(answers.map(refusalOf)).toEqual([
    "400 global/invalid Invalid sync token value. (parameter syncToken)",
    "400 global/invalid Invalid sync token value. (parameter syncToken)",
    "400 global/invalid Invalid sync token value. (parameter syncToken)",
    "410 calendar/fullSyncRequired Sync token is no longer valid, a full sync is required. (parameter syncToken)",
  ]);
});

test.each([
  ["maxResults=0", "maxResults"],
  ["maxResults=some", "maxResults"],
  ["minAccessRole=none", "minAccessRole"],
  ["showHidden=yes", "showHidden"],
])("[B8] refuses %s", async (query, parameter) => {
  expect(refusalOf(await call("GET", `${CALENDAR_LIST}?${query}`))).toBe(
    `400 global/invalid Invalid Value (parameter ${parameter})`,
  );
});

test("[B8] takes no notice of parameters it does not know", async () => {
  expect((await call("GET", `${CALENDAR_LIST}?nothing=here&prettyPrint=false`)).status).toBe(200);
});
