import { createHash } from "node:crypto";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { REDIRECT, authorizeUrl, decideConsent } from "../../../tests/support/consent.ts";
import { aSandbox, postForm } from "../../../tests/support/sandbox.ts";
import type { SandboxAnswer } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "https://www.googleapis.com/auth/calendar.events";
const VERIFIER = "v".repeat(43);
const Tokens = z.looseObject({ access_token: z.string(), refresh_token: z.string(), id_token: z.string() });

let now = Date.parse("2026-11-21T09:00:00Z");
let sandbox: SandboxGoogle;
beforeEach(async () => {
  now = Date.parse("2026-11-21T09:00:00Z");
  sandbox = await aSandbox({ clock: { now: () => now } });
});
afterEach(async () => {
  await sandbox.close();
});

async function getCode(parameters: Record<string, string> = {}): Promise<string> {
  return (await decideConsent(authorizeUrl(sandbox, parameters), { button: "allow" }))["code"] ?? "";
}

async function exchange(form: Record<string, string>, leaveOut = ""): Promise<SandboxAnswer> {
  const usual: Record<string, string> = {
    grant_type: "authorization_code",
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    redirect_uri: REDIRECT,
    ...form,
  };
  delete usual[leaveOut];
  return await postForm(sandbox, "/token", usual);
}

async function refresh(refreshToken: string): Promise<SandboxAnswer> {
  return await exchange({ grant_type: "refresh_token", refresh_token: refreshToken });
}

test("[A4] exchanges a code for tokens", async () => {
  const { status, body } = await exchange({ code: await getCode() });
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      access_token: expect.stringMatching(/^ya29\./),
      expires_in: 3599,
      refresh_token: expect.stringMatching(/^1\/\/0/),
      scope: `openid https://www.googleapis.com/auth/userinfo.email ${EVENTS}`,
      token_type: "Bearer",
      id_token: expect.any(String),
    },
  });
});

test("[A4] gives no id token without a sign-in scope", async () => {
  const { body } = await exchange({ code: await getCode({ scope: EVENTS }) });
  expect(body).not.toHaveProperty("id_token");
});

test("[A4] wants the client secret even with PKCE", async () => {
  const { status, body } = await exchange({ code: await getCode() }, "client_secret");
  expect({ status, body }).toEqual({
    status: 400,
    body: { error: "invalid_request", error_description: "client_secret is missing." },
  });
});

test("[A4] takes HTTP Basic credentials of a client", async () => {
  const credentials = Buffer.from(`${sandbox.clientId}:${sandbox.clientSecret}`).toString("base64");
  const code = await getCode();
  const answer = await fetch(`${sandbox.endpoint}/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: REDIRECT }),
  });
  expect(answer.status).toBe(200);
});

test("[A4] gives no new refresh token at a refresh", async () => {
  const { refresh_token } = Tokens.parse((await exchange({ code: await getCode() })).body);
  const { status, body } = await refresh(refresh_token);
  expect(status).toBe(200);
  expect(body).toMatchObject({ access_token: expect.any(String), expires_in: 3599, token_type: "Bearer" });
  expect(body).not.toHaveProperty("refresh_token");
});

test.each([
  ["a wrong client", 401, "invalid_client", { client_id: "x" }],
  ["a wrong secret", 401, "invalid_client", { client_secret: "x" }],
  ["a wrong grant type", 400, "unsupported_grant_type", { grant_type: "password" }],
  ["a made-up code", 400, "invalid_grant", { code: "4/0Anonsense" }],
  ["another redirect address", 400, "redirect_uri_mismatch", { redirect_uri: "http://127.0.0.1:1/" }],
])("[A5] refuses %s", async (_what, status, error, form) => {
  const answer = await exchange({ code: await getCode(), ...form });
  expect([answer.status, answer.body]).toEqual([status, { error, error_description: expect.any(String) }]);
});

test.each([
  ["too long", "x".repeat(200_000), "application/x-www-form-urlencoded"],
  ["of an unknown charset", "a=b", "application/x-www-form-urlencoded; charset=nope"],
])("[A5] refuses a request that is %s with a flat body", async (_what, body, type) => {
  const headers = { "Content-Type": type };
  for (const path of ["/token", "/revoke"]) {
    const answer = await fetch(`${sandbox.endpoint}${path}`, { method: "POST", headers, body });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: "invalid_request", error_description: "The request cannot be read." },
    ]);
  }
});

test("[A5] takes a code once", async () => {
  const code = await getCode();
  const answers = [await exchange({ code }), await exchange({ code })];
  expect(answers.map(({ status }) => status)).toEqual([200, 400]);
});

test("[A5] lets a code expire", async () => {
  const code = await getCode();
  now += 11 * 60_000;
  expect((await exchange({ code })).body).toMatchObject({ error: "invalid_grant" });
});

test("[A5] tells a revoked refresh token from an unknown one", async () => {
  const { refreshToken } = sandbox.control.grantToken();
  sandbox.control.revokeGrant("owner@clinic.example");
  expect([(await refresh(refreshToken)).body, (await refresh("1//nonsense")).body]).toEqual([
    { error: "invalid_grant", error_description: "Token has been expired or revoked." },
    { error: "invalid_grant", error_description: "Bad Request" },
  ]);
});

const S256 = createHash("sha256").update(VERIFIER).digest("base64url");

test.each([
  ["S256 with its verifier", { code_challenge: S256, code_challenge_method: "S256" }, VERIFIER, 200],
  [
    "S256 with another verifier",
    { code_challenge: S256, code_challenge_method: "S256" },
    "w".repeat(43),
    400,
  ],
  ["S256 without a verifier", { code_challenge: S256, code_challenge_method: "S256" }, "", 400],
  ["no method, which is plain", { code_challenge: VERIFIER }, VERIFIER, 200],
  ["an S256 hash without its method", { code_challenge: S256 }, VERIFIER, 400],
])("[A2] checks PKCE: %s", async (_what, challenge, verifier, status) => {
  const code = await getCode(challenge);
  const form = verifier === "" ? { code } : { code, code_verifier: verifier };
  expect((await exchange(form)).status).toBe(status);
});

test("[A8] signs an id token that names the account and carries nonce and at_hash", async () => {
  const { body } = await exchange({ code: await getCode({ nonce: "n1" }) });
  const { access_token, id_token } = Tokens.parse(body);
  const keys = createRemoteJWKSet(new URL(`${sandbox.endpoint}/oauth2/v3/certs`));
  const currentDate = new Date(now);
  const { payload, protectedHeader } = await jwtVerify(id_token, keys, { currentDate });
  const half = createHash("sha256").update(access_token).digest().subarray(0, 16).toString("base64url");
  expect(protectedHeader.alg).toBe("RS256");
  expect(payload).toEqual({
    iss: sandbox.endpoint,
    aud: sandbox.clientId,
    azp: sandbox.clientId,
    sub: expect.stringMatching(/^\d{21}$/),
    email: "owner@clinic.example",
    email_verified: true,
    at_hash: half,
    nonce: "n1",
    iat: now / 1000,
    exp: now / 1000 + 3600,
  });
});

test("[A9] revokes a whole grant by any of its tokens", async () => {
  const first = sandbox.control.grantToken();
  const second = sandbox.control.grantToken();
  const revoked = await postForm(sandbox, "/revoke", { token: first.accessToken });
  expect(revoked.status).toBe(200);
  expect((await refresh(second.refreshToken)).body).toMatchObject({ error: "invalid_grant" });
});

test("[A9] refuses to revoke an unknown token", async () => {
  const { status, body } = await postForm(sandbox, "/revoke", { token: "nonsense" });
  expect({ status, body }).toEqual({
    status: 400,
    body: { error: "invalid_token", error_description: expect.any(String) },
  });
});

test("[A6] the hundred and first refresh token ends the oldest", async () => {
  const oldest = sandbox.control.grantToken();
  const next = sandbox.control.grantToken();
  for (let count = 0; count < 99; count += 1) sandbox.control.grantToken();
  const statuses = [await refresh(oldest.refreshToken), await refresh(next.refreshToken)];
  expect(statuses.map(({ status }) => status)).toEqual([400, 200]);
});

test("[A1] names its endpoints", async () => {
  const answer = await fetch(`${sandbox.endpoint}/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({
    issuer: sandbox.endpoint,
    authorization_endpoint: `${sandbox.endpoint}/o/oauth2/v2/auth`,
    token_endpoint: `${sandbox.endpoint}/token`,
    jwks_uri: `${sandbox.endpoint}/oauth2/v3/certs`,
  });
});
