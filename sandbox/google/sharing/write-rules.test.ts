import { afterEach, beforeEach, expect, test } from "vitest";
import { calendarClient } from "../../../tests/support/google-clients.ts";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import { aCalendarCaller, type CalendarCaller } from "../../../tests/support/sandbox.ts";
import {
  ALL,
  aSharedCalendar,
  COLLEAGUE,
  ListedItem,
  type ListedPage,
  OWNER,
  pageOf,
  type SharedCalendar,
} from "../../../tests/support/shared-calendar.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const NO_OWNER = "403 calendar/requiredAccessLevel You need to have owner access to this calendar.";
const OWN_RULE = "403 calendar/cannotChangeOwnAcl Cannot change your own access level.";

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

test.each([
  ["user:x@clinic.example", { type: "user", value: "x@clinic.example" }],
  ["group:staff@clinic.example", { type: "group", value: "staff@clinic.example" }],
  ["domain:clinic.example", { type: "domain", value: "clinic.example" }],
])("[F] shares a calendar by the rule %s", async (id, scope) => {
  const { status, body } = await share("reader", scope);
  const etag = expect.stringMatching(/^"p[0-9a-v]{15}"$/);
  expect([status, body]).toEqual([200, { kind: "calendar#aclRule", etag, id, scope, role: "reader" }]);
  expect(await call("GET", at(id))).toMatchObject({ status: 200, body });
});

test("[F] shares a calendar with everybody by the rule default", async () => {
  const { body } = await share("freeBusyReader", { type: "default" });
  const scope = { type: "default", value: "__public_principal__@public.calendar.google.com" };
  expect(body).toMatchObject({ id: "default", role: "freeBusyReader", scope });
  expect((await colleague("GET", `${calendar}/events`)).body).toMatchObject({ accessRole: "freeBusyReader" });
});

test.each(["freeBusyReader", "reader", "writerWithoutPrivateAccess", "writer", "owner"])(
  "[F] gives the role %s to the one it is shared with",
  async (role) => {
    expect((await colleague("GET", calendar)).status).toBe(404);
    await share(role);
    expect((await colleague("GET", `${calendar}/events`)).body).toMatchObject({ accessRole: role });
  },
);

test("[F] gives the best of the rules about an account, whole domains among them", async () => {
  await share("reader", { type: "domain", value: "clinic.example" });
  await share("freeBusyReader");
  expect((await colleague("GET", `${calendar}/events`)).body).toMatchObject({ accessRole: "reader" });
});

test.each([
  ["no role", { scope: { type: "user", value: COLLEAGUE } }, "400 global/required Required"],
  ["no scope", { role: "reader" }, "400 global/required Required"],
  ["nobody", { role: "reader", scope: { type: "user" } }, "400 global/required Required"],
  [
    "an unknown role",
    { role: "admin", scope: { type: "user", value: COLLEAGUE } },
    "400 global/invalid Invalid Value (parameter role)",
  ],
  [
    "an unknown kind of scope",
    { role: "reader", scope: { type: "planet", value: "x" } },
    "400 global/invalid Invalid Value (parameter scope.type)",
  ],
  [
    "a person without an address",
    { role: "reader", scope: { type: "user", value: "colleague" } },
    "400 global/invalid Invalid Value (parameter scope.value)",
  ],
])("[B8] refuses a rule with %s", async (_what, body, refusal) => {
  expect(refusalOf(await call("POST", rules, { body }))).toBe(refusal);
});

test("[F] changes the rule that is there when it is inserted again", async () => {
  await share("reader");
  await share("writer");
  expect(rolesOf(await list())).toEqual([
    [`user:${OWNER}`, "owner"],
    [`user:${COLLEAGUE}`, "writer"],
  ]);
});

test("[F] changes a role by patch and by update, and refuses to make a rule about somebody else", async () => {
  await share("reader");
  const id = `user:${COLLEAGUE}`;
  expect((await call("PATCH", at(id), { body: { role: "writer" } })).body).toMatchObject({ role: "writer" });
  const scope = { type: "user", value: COLLEAGUE };
  expect((await call("PUT", at(id), { body: { role: "owner", scope } })).body).toMatchObject({
    role: "owner",
  });
  const refused = [
    await call("PUT", at(id), { body: { scope } }),
    await call("PATCH", at(id), { body: { scope: { type: "user", value: OWNER } } }),
    await call("PATCH", at("user:nobody@clinic.example"), { body: { role: "reader" } }),
  ];
  expect(refused.map(refusalOf)).toEqual([
    "400 global/required Required",
    "400 global/invalid Invalid Value (parameter scope)",
    "404 global/notFound Not Found",
  ]);
});

test("[F] takes access back with 204, after which the rule is 404 and the calendar too", async () => {
  await share("writer");
  const id = `user:${COLLEAGUE}`;
  expect(await call("DELETE", at(id))).toMatchObject({ status: 204, body: "" });
  const lost = [
    await call("GET", at(id)),
    await call("DELETE", at(id)),
    await colleague("GET", `${calendar}/events`),
  ];
  expect(lost.map(refusalOf)).toEqual(Array.from(lost, () => "404 global/notFound Not Found"));
});

test.each(["nonsense", "user:", "user:nobody", "planet:x@y", "domain:clinic"])(
  "[F] answers 400 and not 404 to the id %s, which no rule can have",
  async (id) => {
    const refused = [
      await call("GET", at(id)),
      await call("DELETE", at(id)),
      await call("PATCH", at(id), { body: { role: "reader" } }),
    ];
    expect(refused.map(refusalOf)).toEqual(
      Array.from(refused, () => "400 global/invalid Invalid resource id value."),
    );
  },
);

test("[F] lets writers see the rules, and owners alone change them", async () => {
  await share("writer");
  expect((await colleague("GET", rules)).status).toBe(200);
  expect((await colleague("GET", at(`user:${OWNER}`))).status).toBe(200);
  const body = { role: "reader", scope: { type: "default" } };
  const refused = [
    await colleague("POST", rules, { body }),
    await colleague("PATCH", at(`user:${OWNER}`), { body: { role: "reader" } }),
    await colleague("DELETE", at(`user:${OWNER}`)),
  ];
  expect(refused.map(refusalOf)).toEqual([NO_OWNER, NO_OWNER, NO_OWNER]);
  await share("owner");
  expect((await colleague("POST", rules, { body })).status).toBe(200);
});

test.each(["freeBusyReader", "reader", "writerWithoutPrivateAccess"])(
  "[F] does not show the rules to a %s",
  async (role) => {
    await share(role);
    expect(refusalOf(await colleague("GET", rules))).toBe(
      "403 calendar/requiredAccessLevel You need to have writer access to this calendar.",
    );
  },
);

test("[F] leaves the last owner an owner, and the data owner whoever asks", async () => {
  const own = at(`user:${OWNER}`);
  await share("owner");
  const refused = [
    await call("PATCH", own, { body: { role: "reader" } }),
    await call("DELETE", own),
    await call("POST", rules, { body: { role: "none", scope: { type: "user", value: OWNER } } }),
    await colleague("DELETE", own),
  ];
  expect(refused.map(refusalOf)).toEqual([
    OWN_RULE,
    OWN_RULE,
    OWN_RULE,
    "403 calendar/cannotModifyAclOfCalendarOwner Cannot modify the access level of the calendar owner.",
  ]);
  expect((await call("PATCH", own, { body: { role: "owner" } })).status).toBe(200);
});

test("[F] shares a primary calendar", async () => {
  const body = { role: "reader", scope: { type: "user", value: COLLEAGUE } };
  expect((await call("POST", "/calendars/primary/acl", { body })).status).toBe(200);
  const { body: events } = await colleague("GET", `/calendars/${OWNER}/events`);
  expect(events).toMatchObject({ summary: OWNER, accessRole: "reader" });
});

test("[B4] gives a rule another etag with each change, answers 304 to the known one and 412 to a stale one", async () => {
  const { etag, id } = ListedItem.parse((await share("reader")).body);
  expect((await call("GET", at(id), { headers: { "If-None-Match": etag } })).status).toBe(304);
  const headers = { "If-Match": etag };
  const { body } = await call("PATCH", at(id), { headers, body: { role: "writer" } });
  expect(ListedItem.parse(body).etag).not.toBe(etag);
  const late = [
    await call("PATCH", at(id), { headers, body: { role: "owner" } }),
    await call("PUT", at(id), { headers, body: { role: "owner" } }),
    await call("DELETE", at(id), { headers }),
  ];
  expect(late.map(refusalOf)).toEqual(
    Array.from(late, () => "412 global/conditionNotMet Precondition Failed (header If-Match)"),
  );
});

test("[A10] needs a scope for sharing rules: that for reading everything else does for one rule alone", async () => {
  const scopes = ["https://www.googleapis.com/auth/calendar.readonly"];
  const narrow = aCalendarCaller(sandbox, { scopes });
  const answers = [await narrow("GET", rules), await narrow("GET", at(`user:${OWNER}`))];
  expect(answers.map(({ status }) => status)).toEqual([403, 200]);
});

test("[F] serves Google's own client", async () => {
  const { accessToken } = sandbox.control.grantToken(ALL);
  const client = calendarClient({ rootUrl: sandbox.endpoint, accessToken });
  const calendarId = decodeURIComponent(calendar.slice("/calendars/".length));
  const requestBody = { role: "reader", scope: { type: "user", value: COLLEAGUE } };
  const made = await client.acl.insert({ calendarId, sendNotifications: false, requestBody });
  const ruleId = made.data.id ?? "";
  const changed = await client.acl.patch({ calendarId, ruleId, requestBody: { role: "writer" } });
  const gone = await client.acl.delete({ calendarId, ruleId });
  expect([ruleId, changed.data.role, gone.status]).toEqual([`user:${COLLEAGUE}`, "writer", 204]);
});
