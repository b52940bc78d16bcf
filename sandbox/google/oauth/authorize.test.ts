import { afterEach, beforeEach, expect, test } from "vitest";
import { authorizeUrl, decideConsent } from "../../../tests/support/consent.ts";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "https://www.googleapis.com/auth/calendar.events";
const LIST = "https://www.googleapis.com/auth/calendar.calendarlist.readonly";
const EMAIL = "https://www.googleapis.com/auth/userinfo.email";

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox({ webRedirects: ["https://relay.example/oauth/callback"] });
});
afterEach(async () => {
  await sandbox.close();
});

test("[A2] sends code, scope and state back in the query", async () => {
  const back = await decideConsent(authorizeUrl(sandbox, { state: "s1" }), { button: "allow" });
  expect(back).toEqual({
    state: "s1",
    code: expect.stringMatching(/^4\/0A/),
    scope: `openid ${EMAIL} ${EVENTS}`,
    authuser: "0",
    prompt: "consent",
    iss: sandbox.endpoint,
  });
});

test("[A5] tells the application when the person cancels", async () => {
  const back = await decideConsent(authorizeUrl(sandbox, { state: "s1" }), { button: "cancel" });
  expect(back).toEqual({ state: "s1", error: "access_denied" });
});

test("[A7] grants only the scopes that stayed ticked", async () => {
  const scope = `openid ${EVENTS} ${LIST}`;
  const back = await decideConsent(authorizeUrl(sandbox, { scope }), { button: "allow", untick: [LIST] });
  expect(back["scope"]).toBe(`openid ${EVENTS}`);
});

test("[A7] gives no box to untick for a single scope", async () => {
  const single = await (await fetch(authorizeUrl(sandbox))).text();
  const several = await (await fetch(authorizeUrl(sandbox, { scope: `${EVENTS} ${LIST}` }))).text();
  expect([single, several].map((page) => page.split('type="checkbox"').length - 1)).toEqual([0, 2]);
});

test.each(["http://127.0.0.1:1/any/path", "http://[::1]:65000", "http://localhost:8080/x"])(
  "[A3] takes the loopback redirect %s",
  async (redirect) => {
    const page = await fetch(authorizeUrl(sandbox, { redirect_uri: redirect }));
    expect(page.status).toBe(200);
  },
);

test.each([
  ["https://relay.example/oauth/callback", 200],
  ["https://relay.example/oauth/callback/", 400],
  ["https://relay.example/oauth/callback?more=1", 400],
  ["http://127.0.0.1:49152/callback", 400],
])("[A3] answers a web client at its registered addresses alone: %s", async (redirect, status) => {
  const asked = { client_id: sandbox.webClientId, redirect_uri: redirect };
  expect((await fetch(authorizeUrl(sandbox, asked))).status).toBe(status);
});

test.each([
  "https://relay.example/oauth/callback",
  "http://127.0.0.1.elsewhere.example/",
  "http://127.0.0.1@elsewhere.example/",
  "http://127.0.0.1:1234/#fragment",
  "com.example.app:/callback",
])("[A3] does not answer a desktop client at %s", async (redirect) => {
  const page = await fetch(authorizeUrl(sandbox, { redirect_uri: redirect }));
  expect([page.status, await page.text()]).toEqual([400, expect.stringContaining("redirect_uri_mismatch")]);
});

test("[A3] refuses the out-of-band flow", async () => {
  const page = await fetch(authorizeUrl(sandbox, { redirect_uri: "urn:ietf:wg:oauth:2.0:oob" }));
  expect([page.status, await page.text()]).toEqual([400, expect.stringContaining("out-of-band")]);
});

test.each([
  ["redirect_uri_mismatch", { redirect_uri: "https://elsewhere.example/callback" }],
  ["redirect_uri_mismatch", { redirect_uri: "https://127.0.0.1:1234/" }],
  ["invalid_client", { client_id: "someone-else" }],
  ["invalid_request", { response_type: "token" }],
  ["invalid_request", { redirect_uri: undefined }],
  ["invalid_request", { code_challenge: "x", code_challenge_method: "S512" }],
  ["invalid_grant", { code_challenge_method: "S256" }],
  ["invalid_grant", { code_challenge: "too-short" }],
  ["invalid_grant", { code_challenge: "v".repeat(64), code_challenge_method: "S256" }],
  ["invalid_request", { prompt: "login" }],
  ["invalid_request", { prompt: "none consent" }],
  ["invalid_request", { access_type: "always" }],
  ["invalid_scope", { scope: "https://www.googleapis.com/auth/calendar.nonsense" }],
])("[A5] shows a page saying %s and sends nobody back", async (error, parameters) => {
  const answer = await fetch(authorizeUrl(sandbox, parameters), { redirect: "manual" });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await answer.text()).toContain(error);
});

test("shows parameters escaped, on a page without scripts", async () => {
  const answer = await fetch(authorizeUrl(sandbox, { scope: "<script>alert(1)</script>" }));
  expect(await answer.text()).not.toContain("<script>");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("takes a decision once only", async () => {
  const url = authorizeUrl(sandbox);
  const page = await (await fetch(url)).text();
  const request = /name="request" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const decide = async (): Promise<number> => {
    const body = new URLSearchParams({ request, account: "owner@clinic.example", decision: "allow" });
    const address = `${sandbox.endpoint}/o/oauth2/v2/consent`;
    return (await fetch(address, { method: "POST", body, redirect: "manual" })).status;
  };
  expect([await decide(), await decide()]).toEqual([302, 400]);
});
