import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { REDIRECT, authorizeUrl, decideConsent } from "../../../tests/support/consent.ts";
import { aCalendarCaller, aSandbox, postForm } from "../../../tests/support/sandbox.ts";
import type { SandboxAnswer } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const EVENTS = "https://www.googleapis.com/auth/calendar.events";
const LIST = "https://www.googleapis.com/auth/calendar.calendarlist.readonly";
const WEB_REDIRECT = "https://relay.example/oauth/callback";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DEAD = {
  status: 400,
  body: { error: "invalid_grant", error_description: "Token has been expired or revoked." },
};
const Tokens = z.looseObject({ access_token: z.string(), refresh_token: z.string() });

let now = 0;
let sandbox: SandboxGoogle;
beforeEach(async () => {
  now = Date.parse("2026-11-21T09:00:00Z");
  sandbox = await aSandbox({ clock: { now: () => now }, webRedirects: [WEB_REDIRECT] });
});
afterEach(async () => {
  await sandbox.close();
});

type Form = Record<string, string>;
type Outcome = Pick<SandboxAnswer, "status" | "body">;

function web(): Form {
  return { client_id: sandbox.webClientId, client_secret: sandbox.webClientSecret };
}

async function token(form: Form): Promise<Outcome> {
  const client = { client_id: sandbox.clientId, client_secret: sandbox.clientSecret };
  const { status, body } = await postForm(sandbox, "/token", { ...client, ...form });
  return { status, body };
}

async function refresh(refreshToken: string, client: Form = {}): Promise<Outcome> {
  return await token({ grant_type: "refresh_token", refresh_token: refreshToken, ...client });
}

async function getCode(parameters: Form = {}): Promise<string> {
  return (await decideConsent(authorizeUrl(sandbox, parameters), { button: "allow" }))["code"] ?? "";
}

async function signIn(parameters: Form = {}): Promise<Outcome> {
  const code = await getCode(parameters);
  return await token({ grant_type: "authorization_code", code, redirect_uri: REDIRECT });
}

async function signInToWeb(parameters: Form): Promise<Outcome> {
  const asked = { client_id: sandbox.webClientId, redirect_uri: WEB_REDIRECT };
  const code = await getCode({ ...asked, ...parameters });
  const exchange = { grant_type: "authorization_code", code, redirect_uri: WEB_REDIRECT };
  return await token({ ...exchange, ...web() });
}

test("[A6] ends a refresh token of the testing status after seven days", async () => {
  sandbox.control.consent.changeScreen({ publishing: "testing", verified: true });
  const first = sandbox.control.grantToken({ scopes: [EVENTS] });
  now += 7 * DAY - 1;
  const before = await refresh(first.refreshToken);
  now += 1;
  expect([before.status, await refresh(first.refreshToken)]).toEqual([200, DEAD]);
});

test("[A6] lets a refresh token about the person alone live on while testing", async () => {
  sandbox.control.consent.changeScreen({ publishing: "testing" });
  const { refreshToken } = sandbox.control.grantToken({ scopes: ["openid", "email", "profile"] });
  now += 8 * DAY;
  expect((await refresh(refreshToken)).status).toBe(200);
});

test("[A4] says how long a time-based refresh token will live", async () => {
  sandbox.control.consent.changeScreen({ publishing: "testing" });
  const { refreshToken } = sandbox.control.grantToken({ scopes: [EVENTS] });
  now += DAY;
  expect((await refresh(refreshToken)).body).toMatchObject({ refresh_token_expires_in: 6 * 86_400 - 1 });
  sandbox.control.consent.changeScreen({ publishing: "production" });
  expect((await signIn()).body).not.toHaveProperty("refresh_token_expires_in");
});

test("[A6] ends a refresh token that was not used for six months", async () => {
  const { refreshToken } = sandbox.control.grantToken();
  now += 170 * DAY;
  const used = await refresh(refreshToken);
  now += 170 * DAY;
  const usedAgain = await refresh(refreshToken);
  now += 184 * DAY;
  expect([used.status, usedAgain.status, await refresh(refreshToken)]).toEqual([200, 200, DEAD]);
});

test("[A5] asks for a new consent when an organization's session is over", async () => {
  const { refreshToken } = sandbox.control.grantToken();
  sandbox.control.consent.setSessionControl({ email: OWNER, required: true });
  const refused = await refresh(refreshToken);
  const { refresh_token } = Tokens.parse((await signIn()).body);
  expect([refused, (await refresh(refresh_token)).status]).toEqual([
    {
      status: 400,
      body: {
        error: "invalid_grant",
        error_description: "reauth related error",
        error_subtype: "invalid_rapt",
      },
    },
    200,
  ]);
  sandbox.control.consent.setSessionControl({ email: OWNER, required: false });
  expect((await refresh(refreshToken)).status).toBe(200);
});

test.each(["disabled", "deleted"] as const)("[A6] refuses the tokens of a %s account", async (state) => {
  const call = aCalendarCaller(sandbox);
  const { refreshToken } = sandbox.control.grantToken();
  sandbox.control.consent.setAccountState({ email: OWNER, state });
  expect([await refresh(refreshToken), (await call("GET", "/calendars/primary/events")).status]).toEqual([
    { status: 400, body: { error: "invalid_grant", error_description: `Account has been ${state}` } },
    401,
  ]);
  sandbox.control.consent.setAccountState({ email: OWNER, state: "active" });
  expect((await refresh(refreshToken)).status).toBe(200);
});

test("[A6] refuses a refresh that an administrator no longer allows", async () => {
  const { refreshToken } = sandbox.control.grantToken();
  sandbox.control.consent.changeScreen({ refusal: "admin_policy_enforced" });
  expect((await refresh(refreshToken)).body).toMatchObject({ error: "admin_policy_enforced" });
});

test("[A5] refuses everything of a deleted client", async () => {
  const { refreshToken } = sandbox.control.grantToken();
  sandbox.control.consent.changeScreen({ refusal: "deleted_client" });
  expect(await refresh(refreshToken)).toEqual({
    status: 401,
    body: { error: "deleted_client", error_description: "The OAuth client was deleted." },
  });
});

test("[A5] refuses another client's refresh token and another client's code", async () => {
  const { refreshToken } = sandbox.control.grantToken();
  const code = await getCode();
  const exchange = { grant_type: "authorization_code", code, redirect_uri: REDIRECT, ...web() };
  expect([await refresh(refreshToken, web()), await token(exchange)]).toEqual([
    { status: 400, body: { error: "unauthorized_client", error_description: "Unauthorized" } },
    { status: 400, body: { error: "invalid_grant", error_description: "Bad Request" } },
  ]);
});

const V43 = "v".repeat(43);

test.each([
  ["missing", {}, "Missing code verifier."],
  ["wrong", { code_verifier: "w".repeat(43) }, "Invalid code verifier."],
])("[A5] refuses a code with a %s verifier", async (_what, form, description) => {
  const code = await getCode({ code_challenge: V43 });
  const exchange = { grant_type: "authorization_code", code, redirect_uri: REDIRECT };
  expect(await token({ ...exchange, ...form })).toEqual({
    status: 400,
    body: { error: "invalid_grant", error_description: description },
  });
});

test("[A2] refuses a verifier where no challenge was", async () => {
  const exchange = { grant_type: "authorization_code", code: await getCode(), redirect_uri: REDIRECT };
  expect((await token({ ...exchange, code_verifier: V43 })).body).toEqual({
    error: "invalid_grant",
    error_description: "code_verifier or verifier is not needed.",
  });
});

test.each([
  [{ client_id: "nobody" }, 401, "invalid_client", "The OAuth client was not found."],
  [{ client_secret: "wrong" }, 401, "invalid_client", "Unauthorized"],
  [{ grant_type: "password" }, 400, "unsupported_grant_type", "Invalid grant_type: password"],
  [{ grant_type: "" }, 400, "unsupported_grant_type", "Invalid grant_type: "],
  [{ refresh_token: "1//garbled" }, 400, "invalid_grant", "Bad Request"],
  [{ grant_type: "authorization_code", code: "4/garbled" }, 400, "invalid_grant", "Malformed auth code."],
])("[A5] answers %j in Google's words", async (form, status, error, error_description) => {
  const { refreshToken } = sandbox.control.grantToken();
  expect(await token({ grant_type: "refresh_token", refresh_token: refreshToken, ...form })).toEqual({
    status,
    body: { error, error_description },
  });
});

test("[A5] keeps a code good that is tried with another redirect address, and refuses it once used", async () => {
  const exchange = { grant_type: "authorization_code", code: await getCode(), redirect_uri: REDIRECT };
  const elsewhere = await token({ ...exchange, redirect_uri: `${REDIRECT}/else` });
  const first = await token(exchange);
  const second = await token(exchange);
  expect([elsewhere.body, first.status, second]).toEqual([
    { error: "redirect_uri_mismatch", error_description: "Bad Request" },
    200,
    { status: 400, body: { error: "invalid_grant", error_description: "Bad Request" } },
  ]);
  expect((await refresh(Tokens.parse(first.body).refresh_token)).status).toBe(200);
});

test("[A2] gives a web client a refresh token with offline access alone, and only the first time unless it asks for consent", async () => {
  const offline = { access_type: "offline" };
  const online = await signInToWeb({});
  const first = await signInToWeb(offline);
  const second = await signInToWeb(offline);
  const asked = await signInToWeb({ ...offline, prompt: "consent" });
  expect([online, first, second, asked].map(({ body }) => Object(body).refresh_token !== undefined)).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test("[A2] brings along for a web client what was granted before", async () => {
  await signInToWeb({ access_type: "offline", scope: LIST });
  const { body } = await signInToWeb({ scope: EVENTS, include_granted_scopes: "true" });
  expect(body).toMatchObject({ scope: `${EVENTS} ${LIST}` });
});

test.each(["form", "query"])("[A9] revokes by %s, and takes nothing of another client", async (where) => {
  const { accessToken, refreshToken } = sandbox.control.grantToken();
  const other = sandbox.control.grantToken({ client: "web" });
  const query = where === "query" ? `?token=${accessToken}` : "";
  const revoked = await postForm(sandbox, `/revoke${query}`, where === "form" ? { token: accessToken } : {});
  const again = await postForm(sandbox, "/revoke", { token: accessToken });
  expect([revoked.status, await refresh(refreshToken), again.status, again.body]).toEqual([
    200,
    DEAD,
    400,
    { error: "invalid_token", error_description: "Token expired or revoked" },
  ]);
  expect((await refresh(other.refreshToken, web())).status).toBe(200);
});

test("[A9] refuses to revoke by an access token that has expired", async () => {
  const { accessToken } = sandbox.control.grantToken();
  now += HOUR;
  expect((await postForm(sandbox, "/revoke", { token: accessToken })).body).toMatchObject({
    error: "invalid_token",
  });
});
