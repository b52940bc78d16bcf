import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { calendarClient } from "../../../tests/support/google-clients.ts";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import type { CalendarCaller } from "../../../tests/support/sandbox.ts";
import {
  ALL,
  aSharedCalendar,
  CALENDAR_LIST,
  COLLEAGUE,
  idsOf,
  ListedItem,
  type ListedPage,
  OWNER,
  pageOf,
  type SharedCalendar,
} from "../../../tests/support/shared-calendar.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

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

test("[F] does not put a shared calendar on the grantee's list, who must do that", async () => {
  expect(idsOf(await list(colleague))).toEqual([COLLEAGUE]);
  const lost = await colleague("GET", at(shared));
  expect(refusalOf(lost)).toBe("404 global/notFound Not Found");
  const { status, body } = await subscribe();
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: shared, accessRole: "reader", dataOwner: OWNER });
  expect(body).not.toHaveProperty("selected");
  expect(idsOf(await list(colleague))).toEqual([COLLEAGUE, shared]);
});

test("[F] refuses to list a calendar the account cannot see, or none at all", async () => {
  const { id } = sandbox.control.addCalendar({ summary: "Dr. Private" });
  const refusals = [
    await colleague("POST", CALENDAR_LIST, { body: { id } }),
    await colleague("POST", CALENDAR_LIST, { body: { id: "nowhere" } }),
    await colleague("POST", CALENDAR_LIST, { body: {} }),
  ];
  expect(refusals.map(refusalOf)).toEqual([
    "404 global/notFound Not Found",
    "404 global/notFound Not Found",
    "400 global/required Required",
  ]);
});

test("[F] changes how an account shows a calendar, and nobody else's view of it", async () => {
  await subscribe();
  const body = {
    summaryOverride: "Boss",
    selected: true,
    hidden: true,
    colorId: "5",
    defaultReminders: [{ method: "popup", minutes: 10 }],
    notificationSettings: { notifications: [{ type: "agenda", method: "email" }] },
    summary: "Ignored",
  };
  const { status, body: changed } = await colleague("PATCH", at(shared), { body });
  expect(status).toBe(200);
  expect(changed).toMatchObject({ ...body, summary: "Dr. Shared", backgroundColor: "#ff7537" });
  expect((await colleague("GET", at(shared))).body).toEqual(changed);
  expect((await call("GET", at(shared))).body).not.toHaveProperty("summaryOverride");
});

test("[F] clears with an update what it leaves out, and with a patch what it says is null", async () => {
  await subscribe({ summaryOverride: "Boss", selected: true, colorId: "5" });
  const patched = await colleague("PATCH", at(shared), { body: { summaryOverride: null } });
  expect(patched.body).toMatchObject({ selected: true, colorId: "5" });
  expect(patched.body).not.toHaveProperty("summaryOverride");
  const updated = await colleague("PUT", at(shared), { body: { hidden: true } });
  expect(updated.body).toMatchObject({ hidden: true, colorId: "5" });
  expect(updated.body).not.toHaveProperty("selected");
});

test("[F] takes RGB colours with colorRgbFormat alone, and picks the nearest colour id", async () => {
  const rgb = { backgroundColor: "#AC725F", foregroundColor: "#ffffff" };
  const refused = await call("PATCH", at(shared), { body: rgb });
  expect(refusalOf(refused)).toBe("400 global/invalid Invalid Value (parameter backgroundColor)");
  const { status, body } = await call("PATCH", `${at(shared)}?colorRgbFormat=true`, { body: rgb });
  expect(status).toBe(200);
  expect(body).toMatchObject({ colorId: "1", backgroundColor: "#ac725f", foregroundColor: "#ffffff" });
  const sentBack = await call("PUT", at(shared), { body });
  expect([sentBack.status, sentBack.body]).toMatchObject([200, { backgroundColor: "#ac725f" }]);
  const byId = await call("PATCH", at(shared), { body: { colorId: "5" } });
  expect(byId.body).toMatchObject({ colorId: "5", backgroundColor: "#ff7537", foregroundColor: "#000000" });
});

test.each([
  ["colorId", { colorId: "25" }],
  ["selected", { selected: "yes" }],
  ["defaultReminders.0.minutes", { defaultReminders: [{ method: "popup", minutes: 40_321 }] }],
  ["defaultReminders.0.method", { defaultReminders: [{ method: "sms", minutes: 1 }] }],
])("[B8] refuses a bad %s", async (place, body) => {
  const refused = await call("PATCH", at(shared), { body });
  expect(refusalOf(refused)).toBe(`400 global/invalid Invalid Value (parameter ${place})`);
});

test("[F] takes a calendar off the list and leaves the access, and takes it on again", async () => {
  await subscribe({ summaryOverride: "Boss" });
  expect(await colleague("DELETE", at(shared))).toMatchObject({ status: 204, body: "" });
  const lost = [await colleague("GET", at(shared)), await colleague("DELETE", at(shared))];
  expect(lost.map(refusalOf)).toEqual(Array.from(lost, () => "404 global/notFound Not Found"));
  expect((await colleague("GET", `/calendars/${encodeURIComponent(shared)}`)).status).toBe(200);
  const again = await subscribe();
  expect(again.body).not.toHaveProperty("summaryOverride");
  expect(again.body).not.toHaveProperty("deleted");
});

test("[F] keeps the calendars an account is the data owner of on its list, its primary one too", async () => {
  const refused = [await call("DELETE", at(shared)), await call("DELETE", at("primary"))];
  expect(refused.map(refusalOf)).toEqual(
    Array.from(
      refused,
      () =>
        "403 calendar/cannotUnsubscribeFromOwnedCalendar The data owner of a calendar cannot remove such a calendar from their calendar list.",
    ),
  );
});

test("[B4] answers 304 to the etag of an entry or a list that is known, and 412 to a stale one", async () => {
  const { etag } = ListedItem.parse((await call("GET", at(shared))).body);
  const whole = z.looseObject({ etag: z.string() }).parse((await call("GET", CALENDAR_LIST)).body);
  const known = [
    await call("GET", at(shared), { headers: { "If-None-Match": etag } }),
    await call("GET", CALENDAR_LIST, { headers: { "If-None-Match": whole.etag } }),
  ];
  expect(known.map(({ status }) => status)).toEqual([304, 304]);
  const headers = { "If-Match": etag };
  expect((await call("PATCH", at(shared), { headers, body: { selected: false } })).status).toBe(200);
  const late = [
    await call("PATCH", at(shared), { headers, body: { selected: true } }),
    await call("PUT", at(shared), { headers, body: { selected: true } }),
    await call("DELETE", at(shared), { headers }),
  ];
  expect(late.map(refusalOf)).toEqual(
    Array.from(late, () => "412 global/conditionNotMet Precondition Failed (header If-Match)"),
  );
  const fresh = await call("GET", CALENDAR_LIST, { headers: { "If-None-Match": whole.etag } });
  expect(fresh.status).toBe(200);
});

test("[F] serves Google's own client", async () => {
  const { accessToken } = sandbox.control.grantToken({ email: COLLEAGUE, ...ALL });
  const client = calendarClient({ rootUrl: sandbox.endpoint, accessToken });
  const requestBody = { id: shared, backgroundColor: "#112233", foregroundColor: "#ffffff" };
  const { data } = await client.calendarList.insert({ colorRgbFormat: true, requestBody });
  const listed = await client.calendarList.list({ showHidden: true });
  const gone = await client.calendarList.delete({ calendarId: shared });
  expect([data.backgroundColor, listed.data.items?.length, gone.status]).toEqual(["#112233", 2, 204]);
});
