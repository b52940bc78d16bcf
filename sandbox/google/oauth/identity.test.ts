import { X509Certificate, createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { authorizeUrl, decideConsent } from "../../../tests/support/consent.ts";
import { oauthClient } from "../../../tests/support/google-clients.ts";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "https://www.googleapis.com/auth/calendar.events";
const PROFILE = "https://www.googleapis.com/auth/userinfo.profile";
const EMAIL = "https://www.googleapis.com/auth/userinfo.email";
const Certificates = z.record(z.string(), z.string());

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox();
});
afterEach(async () => {
  await sandbox.close();
});

async function signIn(scope: string): Promise<{ readonly accessToken: string; readonly idToken: string }> {
  const back = await decideConsent(authorizeUrl(sandbox, { scope }), { button: "allow" });
  const { tokens } = await oauthClient(sandbox).getToken(back["code"] ?? "");
  return { accessToken: tokens.access_token ?? "", idToken: tokens.id_token ?? "" };
}

async function userInfo(path: string, accessToken: string): Promise<{ status: number; body: unknown }> {
  const headers = { Authorization: `Bearer ${accessToken}` };
  const answer = await fetch(`${sandbox.endpoint}${path}`, { headers });
  return { status: answer.status, body: await answer.json() };
}

test("[A8] lets Google's own client verify an id token, whose profile it carries", async () => {
  const { idToken } = await signIn("openid email profile");
  const audience = sandbox.clientId;
  const ticket = await oauthClient(sandbox).verifyIdToken({ idToken, audience });
  expect(ticket.getPayload()).toMatchObject({
    sub: expect.stringMatching(/^\d{21}$/),
    email: "owner@clinic.example",
    email_verified: true,
    name: "Clinic Owner",
    given_name: "Clinic",
    family_name: "Owner",
    picture: expect.stringContaining(sandbox.endpoint),
  });
  expect(ticket.getPayload()).not.toHaveProperty("hd");
});

test("[A8] keeps name and address out of an id token without their scopes", async () => {
  const { idToken } = await signIn("openid");
  const payload = (await oauthClient(sandbox).verifyIdToken({ idToken })).getPayload() ?? {};
  expect(Object.keys(payload).sort()).toEqual(["at_hash", "aud", "azp", "exp", "iat", "iss", "sub"]);
});

test("[A1] gives the key of id tokens as a certificate", async () => {
  const answer = await fetch(`${sandbox.endpoint}/oauth2/v1/certs`);
  const [pem = ""] = Object.values(Certificates.parse(await answer.json()));
  const certificate = new X509Certificate(pem);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

test("keeps the key of id tokens in an exported state, and makes a new one after a reset", async () => {
  const other = await aSandbox();
  const { idToken } = await signIn("openid");
  const keyOf = async ({ endpoint }: SandboxGoogle): Promise<unknown> =>
    await (await fetch(`${endpoint}/oauth2/v3/certs`)).json();
  other.control.importState(sandbox.control.exportState());
  expect(await keyOf(other)).toEqual(await keyOf(sandbox));
  const told = await fetch(`${other.endpoint}/tokeninfo?id_token=${idToken}`);
  // The other sandbox has another address, and so is another issuer.
  expect(told.status).toBe(400);
  other.control.reset();
  expect(await keyOf(other)).not.toEqual(await keyOf(sandbox));
  await other.close();
});

test("[A1] tells Google's own client about an access token", async () => {
  const { accessToken } = await signIn(`openid email ${EVENTS}`);
  const info = await oauthClient(sandbox).getTokenInfo(accessToken);
  expect(info).toMatchObject({
    aud: sandbox.clientId,
    azp: sandbox.clientId,
    scopes: ["openid", EMAIL, EVENTS],
    email: "owner@clinic.example",
    access_type: "offline",
  });
  expect(info.expiry_date - Date.now()).toBeGreaterThan(3_500_000);
});

test("[A1] tells about an id token, every value as a text", async () => {
  const { idToken, accessToken } = await signIn("openid email");
  const answer = await fetch(`${sandbox.endpoint}/tokeninfo?id_token=${idToken}`);
  expect(await answer.json()).toMatchObject({
    aud: sandbox.clientId,
    email_verified: "true",
    exp: expect.stringMatching(/^\d+$/),
    alg: "RS256",
    at_hash: createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url"),
  });
});

test.each(["access_token=nonsense", "id_token=nonsense", ""])(
  "[A1] tells nothing about %s",
  async (query) => {
    const answer = await fetch(`${sandbox.endpoint}/tokeninfo?${query}`, { method: "POST" });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: "invalid_token", error_description: "Invalid Value" },
    ]);
  },
);

test.each(["/v1/userinfo", "/oauth2/v3/userinfo"])("[A8] says at %s who a token speaks for", async (path) => {
  const { accessToken } = await signIn(`openid email ${PROFILE}`);
  expect(await userInfo(path, accessToken)).toEqual({
    status: 200,
    body: {
      sub: expect.stringMatching(/^\d{21}$/),
      name: "Clinic Owner",
      given_name: "Clinic",
      family_name: "Owner",
      picture: expect.stringContaining(`${sandbox.endpoint}/pictures/`),
      email: "owner@clinic.example",
      email_verified: true,
    },
  });
});

test("[A8] names the organization of a Workspace account", async () => {
  const email = "anna@practice.example";
  sandbox.control.addAccount({ email, hd: "practice.example" });
  const { accessToken } = sandbox.control.grantToken({ email });
  expect(await userInfo("/v1/userinfo", accessToken)).toMatchObject({ body: { hd: "practice.example" } });
});

test("[A1] says nothing to a token that does not live, or is not about who the person is", async () => {
  const { accessToken } = sandbox.control.grantToken({ scopes: [EVENTS] });
  const refusal = {
    status: 401,
    body: { error: "invalid_request", error_description: "Invalid Credentials" },
  };
  expect([await userInfo("/v1/userinfo", "nonsense"), await userInfo("/v1/userinfo", accessToken)]).toEqual([
    refusal,
    refusal,
  ]);
});
