import { afterEach, beforeEach, expect, test } from "vitest";
import { REDIRECT, authorizeUrl, decideConsent } from "../../../tests/support/consent.ts";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const ANNA = "anna@practice.example";
const EVENTS = "https://www.googleapis.com/auth/calendar.events";
const LIST = "https://www.googleapis.com/auth/calendar.calendarlist.readonly";

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(async () => {
  await sandbox.close();
});

interface Shown {
  readonly status: number;
  readonly heading: string | undefined;
  readonly text: string;
  /** Where it sent the browser, and with what. */
  readonly back: Record<string, string> | undefined;
  readonly cookie: string;
}

async function shown(answer: Response): Promise<Shown> {
  const text = await answer.text();
  const to = answer.headers.get("location");
  return {
    status: answer.status,
    heading: /<h1>([^<]*)<\/h1>/.exec(text)?.[1],
    text,
    back: to === null ? undefined : Object.fromEntries(new URL(to).searchParams),
    cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "",
  };
}

async function open(
  parameters: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Shown> {
  return await shown(await fetch(authorizeUrl(sandbox, parameters), { redirect: "manual", headers }));
}

async function press(page: Shown, form: Record<string, string>): Promise<Shown> {
  const request = /name="request" value="([^"]*)"/.exec(page.text)?.[1] ?? "";
  const body = new URLSearchParams({ request, ...form });
  const address = `${sandbox.endpoint}/o/oauth2/v2/consent`;
  return await shown(await fetch(address, { method: "POST", body, redirect: "manual" }));
}

function chosen(page: Shown): string | undefined {
  return /name="account" value="([^"]*)" checked/.exec(page.text)?.[1];
}

test("[A5] leads past the warning of an unverified app, with an account chosen first", async () => {
  sandbox.control.consent.changeScreen({ verified: false });
  const accounts = await open();
  const warning = await press(accounts, { decision: "choose", account: OWNER });
  const consent = await press(warning, { decision: "continue" });
  const back = await press(consent, { decision: "allow", scope: EVENTS });
  expect([accounts, warning, consent].map(({ heading }) => heading)).toEqual([
    "Choose an account",
    "Google hasn’t verified this app",
    "Clinic Desk wants access to your Google Account",
  ]);
  expect(back.back).toMatchObject({ code: expect.any(String) });
});

test("[A5] gives no code to who leaves the warning out", async () => {
  sandbox.control.consent.changeScreen({ verified: false });
  const warning = await press(await open(), { decision: "choose", account: OWNER });
  const back = await press(warning, { decision: "allow", scope: EVENTS });
  expect([back.status, back.back]).toEqual([400, undefined]);
});

test("[A5] goes back to safety from the warning", async () => {
  sandbox.control.consent.changeScreen({ verified: false });
  const warning = await open({ login_hint: OWNER, state: "s1" });
  expect(warning.heading).toBe("Google hasn’t verified this app");
  const back = await press(warning, { decision: "cancel" });
  expect(back.back).toEqual({ state: "s1", error: "access_denied" });
});

test("does not warn where only the person is asked about", async () => {
  sandbox.control.consent.changeScreen({ verified: false });
  expect((await open({ scope: "openid email" })).heading).toContain("wants access");
});

test("warns from the start where the sandbox was started unverified", async () => {
  const unverified = await aSandbox({ unverified: true });
  const page = await (await fetch(authorizeUrl(unverified, { login_hint: OWNER }))).text();
  await unverified.close();
  expect(page).toContain("Google hasn’t verified this app");
});

test("[A6] lets only test users in while testing", async () => {
  sandbox.control.addAccount({ email: ANNA });
  sandbox.control.consent.changeScreen({ publishing: "testing", testUsers: [ANNA] });
  const page = await open();
  const owner = await press(page, { decision: "choose", account: OWNER });
  const anna = await press(page, { decision: "choose", account: ANNA });
  expect([owner.status, owner.heading]).toEqual([
    403,
    "Access blocked: Clinic Desk has not completed the Google verification process",
  ]);
  expect(owner.text).toContain("Error 403: access_denied");
  expect([anna.status, anna.text]).toEqual([200, expect.stringContaining("currently being tested")]);
});

test.each([
  ["admin_policy_enforced", 400],
  ["org_internal", 403],
  ["disallowed_useragent", 403],
  ["deleted_client", 401],
] as const)("[A5] blocks the whole application with %s, until it does not", async (refusal, status) => {
  sandbox.control.consent.changeScreen({ refusal });
  const blocked = await open();
  sandbox.control.consent.changeScreen({ refusal: null });
  expect([blocked.status, blocked.back, (await open()).status]).toEqual([status, undefined, 200]);
  expect(blocked.text).toContain(`Error ${String(status)}: ${refusal}`);
});

test("[A2] keeps embedded browsers out", async () => {
  const electron = "Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Electron/39.0.0 Safari/537.36";
  const page = await open({}, { "User-Agent": electron });
  expect([page.status, page.text]).toEqual([403, expect.stringContaining("disallowed_useragent")]);
});

test.each(["email", "sub"] as const)("[A2] preselects the account hinted at by %s", async (by) => {
  const account = sandbox.control.addAccount({ email: ANNA });
  expect(chosen(await open({ login_hint: account[by] }))).toBe(ANNA);
  expect(chosen(await open({ login_hint: "nobody@clinic.example" }))).toBe(OWNER);
});

test("[A2] asks for an account by itself with prompt=select_account", async () => {
  const page = await open({ prompt: "select_account consent", login_hint: OWNER });
  const consent = await press(page, { decision: "choose", account: OWNER });
  expect([page.heading, consent.heading]).toEqual([
    "Choose an account",
    "Clinic Desk wants access to your Google Account",
  ]);
});

test("offers no account that was deleted, and takes none by name", async () => {
  sandbox.control.addAccount({ email: ANNA });
  sandbox.control.consent.setAccountState({ email: ANNA, state: "deleted" });
  const page = await open();
  expect(page.text).not.toContain(ANNA);
  expect((await press(page, { decision: "allow", account: ANNA, scope: EVENTS })).status).toBe(400);
});

test("prompt=none asks for a sign-in first, then for a consent, then for nothing", async () => {
  const none = { prompt: "none", scope: `openid ${EVENTS}` };
  expect((await open(none)).back).toEqual({ error: "login_required" });
  const page = await open({ scope: `openid ${EVENTS}` });
  const { back, cookie } = await press(page, { decision: "allow", account: OWNER, scope: EVENTS });
  const signedIn = { Cookie: cookie };
  expect((await open(none, signedIn)).back).toEqual({ error: "interaction_required" });
  await fetch(`${sandbox.endpoint}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: sandbox.clientId,
      client_secret: sandbox.clientSecret,
      redirect_uri: REDIRECT,
      code: back?.["code"] ?? "",
    }),
  });
  expect((await open(none, signedIn)).back).toMatchObject({ code: expect.any(String), prompt: "none" });
  expect((await open({ ...none, scope: `openid ${EVENTS} ${LIST}` }, signedIn)).back).toEqual({
    error: "interaction_required",
  });
});

test("[A2] ignores include_granted_scopes of a desktop client", async () => {
  sandbox.control.grantToken({ scopes: [LIST] });
  const url = authorizeUrl(sandbox, { scope: EVENTS, include_granted_scopes: "true" });
  expect((await decideConsent(url, { button: "allow" }))["scope"]).toBe(EVENTS);
});

test("[A2] tells the domain of a Workspace account with the code", async () => {
  const { email } = sandbox.control.addAccount({ email: ANNA, hd: "practice.example" });
  const back = await press(await open(), { decision: "allow", account: email, scope: EVENTS });
  expect(back.back).toMatchObject({ hd: "practice.example" });
});
