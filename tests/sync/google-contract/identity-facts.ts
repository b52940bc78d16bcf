import { createHash, createPublicKey } from "node:crypto";
import { expect } from "vitest";
import { z } from "zod";
import { realClock, realRandom, realTimers } from "../../../sandbox/google/real-sources.ts";
import { startSandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";
import type { SandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";
import { authorizeUrl } from "../../support/consent.ts";
import { oauthClient } from "../../support/google-clients.ts";
import { refusalOf } from "./answer.ts";
import { EVENTS, decide } from "./authorization-facts.ts";
import type { Facts } from "./describe-facts.ts";
import { OWNER } from "./google.ts";
import { said, signedIn } from "./token-facts.ts";

const DEAD = { status: 400, body: said("invalid_grant", "Token has been expired or revoked.") };
const Keys = z.object({ keys: z.array(z.looseObject({ kid: z.string() })) });

/** A1, A8 and A9: who signed in, and taking back what was allowed. */
export function identityFacts({ onlySandbox }: Facts): void {
  onlySandbox("[A1] names its endpoints", async ({ sandbox }) => {
    const answer = await fetch(`${sandbox.endpoint}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      issuer: sandbox.endpoint,
      authorization_endpoint: `${sandbox.endpoint}/o/oauth2/v2/auth`,
      token_endpoint: `${sandbox.endpoint}/token`,
      revocation_endpoint: `${sandbox.endpoint}/revoke`,
      jwks_uri: `${sandbox.endpoint}/oauth2/v3/certs`,
      userinfo_endpoint: expect.stringMatching(/\/v1\/userinfo$/),
    });
  });

  onlySandbox("[A1] shows its keys, for RS256", async ({ sandbox }) => {
    const { keys } = Keys.parse(await (await fetch(`${sandbox.endpoint}/oauth2/v3/certs`)).json());
    expect(keys).not.toHaveLength(0);
    for (const key of keys)
      expect(key).toMatchObject({ kty: "RSA", alg: "RS256", use: "sig", n: expect.any(String) });
  });

  onlySandbox("[A8] gives no id token without a sign-in scope", async (google) => {
    expect((await signedIn(google)).tokens.id_token).toBeUndefined();
  });

  for (const scope of ["openid", "email", "profile"])
    onlySandbox(`[A8] gives an id token for ${scope}`, async (google) => {
      expect((await signedIn(google, scope)).tokens.id_token).toEqual(expect.any(String));
    });

  onlySandbox("[A8] its signature is good by the published keys, for Google's own client", async () => {
    await onTheRealClock(async (sandbox) => {
      const { client, idToken } = await anIdToken(sandbox, `openid email ${EVENTS}`);
      const { keys } = Keys.parse(await (await fetch(`${sandbox.endpoint}/oauth2/v3/certs`)).json());
      const pems = Object.fromEntries(
        keys.map((key) => [
          key.kid,
          createPublicKey({ key, format: "jwk" }).export({ type: "spki", format: "pem" }).toString(),
        ]),
      );
      const issuers = [sandbox.endpoint];
      const ticket = await client.verifySignedJwtWithCertsAsync(idToken, pems, sandbox.clientId, issuers);
      expect(ticket.getPayload()).toMatchObject({
        email: OWNER,
        email_verified: true,
        aud: sandbox.clientId,
      });
    });
  });

  onlySandbox("[A8] Google's own client verifies it from the certificates alone", async () => {
    await onTheRealClock(async (sandbox) => {
      const { client, idToken } = await anIdToken(sandbox, "openid");
      const ticket = await client.verifyIdToken({ idToken, audience: sandbox.clientId });
      expect(ticket.getUserId()).toMatch(/^\d+$/);
    });
  });

  onlySandbox("[A8] Google's own client refuses it for another audience", async () => {
    await onTheRealClock(async (sandbox) => {
      const { client, idToken } = await anIdToken(sandbox, "openid");
      await expect(client.verifyIdToken({ idToken, audience: "another" })).rejects.toThrow();
    });
  });

  onlySandbox("[A8] it says who, for whom, and for how long", async (google) => {
    const { tokens } = await signedIn(google, `openid email ${EVENTS}`);
    const seconds = Math.floor(google.now() / 1000);
    expect(claimsOf(tokens.id_token)).toEqual({
      iss: google.sandbox.endpoint,
      aud: google.sandbox.clientId,
      azp: google.sandbox.clientId,
      sub: expect.stringMatching(/^[ -~]{1,255}$/),
      email: OWNER,
      email_verified: true,
      at_hash: expect.any(String),
      iat: seconds,
      exp: seconds + 3600,
    });
  });

  onlySandbox("[A8] its sub is the same at every sign-in", async (google) => {
    const subs = [];
    for (const _ of [1, 2]) subs.push(claimsOf((await signedIn(google, "openid")).tokens.id_token)["sub"]);
    expect(subs[0]).toBe(subs[1]);
  });

  onlySandbox("[A8] at_hash is half of the access token's hash", async (google) => {
    const { tokens } = await signedIn(google, "openid");
    const hash = createHash("sha256")
      .update(tokens.access_token ?? "")
      .digest();
    expect(claimsOf(tokens.id_token)["at_hash"]).toBe(hash.subarray(0, 16).toString("base64url"));
  });

  onlySandbox("[A8] it names no address without the email scope", async (google) => {
    const claims = claimsOf((await signedIn(google, "openid")).tokens.id_token);
    expect(claims).not.toHaveProperty("email");
    expect(claims).not.toHaveProperty("email_verified");
  });

  onlySandbox("[A8] it names the person with the profile scope", async (google) => {
    const claims = claimsOf((await signedIn(google, "openid profile")).tokens.id_token);
    expect(claims["name"]).toEqual(expect.any(String));
  });

  onlySandbox("[A8] it has no hd for an account outside an organization", async (google) => {
    const claims = claimsOf((await signedIn(google, "openid email")).tokens.id_token);
    expect(claims).not.toHaveProperty("hd");
  });

  onlySandbox("[A8] it carries the nonce that was sent", async ({ sandbox }) => {
    const { idToken } = await anIdToken(sandbox, "openid", { nonce: "n-1" });
    expect(claimsOf(idToken)["nonce"]).toBe("n-1");
  });

  onlySandbox("[A1] userinfo tells who signed in", async (google) => {
    const { tokens } = await signedIn(google, `openid email ${EVENTS}`);
    const answer = await userinfo(google.sandbox, tokens.access_token);
    const { sub } = claimsOf(tokens.id_token);
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { sub, email: OWNER, email_verified: true },
    ]);
  });

  onlySandbox("[A1] userinfo refuses a token that is none", async ({ sandbox }) => {
    expect((await userinfo(sandbox, "ya29.nonsense")).status).toBe(401);
  });

  onlySandbox("[A1] tokeninfo tells Google's own client what a token is for", async (google) => {
    const { client, tokens } = await signedIn(google, `openid email ${EVENTS}`);
    const info = await client.getTokenInfo(tokens.access_token ?? "");
    expect(info).toMatchObject({ aud: google.sandbox.clientId, email: OWNER });
    expect(info.scopes).toContain(EVENTS);
  });

  onlySandbox("[A1] tokeninfo refuses a token that is none", async ({ sandbox }) => {
    const { status } = await refusalOf(oauthClient(sandbox).getTokenInfo("ya29.nonsense"));
    expect(status).toBe(400);
  });

  onlySandbox("[A9] revoking answers 200", async (google) => {
    const { client, tokens } = await signedIn(google);
    expect((await client.revokeToken(tokens.refresh_token ?? "")).status).toBe(200);
  });

  onlySandbox("[A9] takes the token in the form as well as in the query", async ({ sandbox }) => {
    const { refreshToken } = sandbox.control.grantToken();
    const body = new URLSearchParams({ token: refreshToken });
    expect((await fetch(`${sandbox.endpoint}/revoke`, { method: "POST", body })).status).toBe(200);
  });

  for (const kind of ["access_token", "refresh_token"] as const) {
    onlySandbox(`[A9] revoking the ${kind} ends the refresh token`, async (google) => {
      const { client, tokens } = await signedIn(google);
      await client.revokeToken(tokens[kind] ?? "");
      expect(await refusalOf(client.refreshAccessToken())).toEqual(DEAD);
    });

    onlySandbox(`[A9] revoking the ${kind} ends the access token`, async (google) => {
      const { client, tokens } = await signedIn(google);
      await client.revokeToken(tokens[kind] ?? "");
      const headers = { Authorization: `Bearer ${tokens.access_token ?? ""}` };
      const answer = await fetch(`${google.rootUrl}/calendar/v3/calendars/primary/events`, { headers });
      expect(answer.status).toBe(401);
    });
  }

  onlySandbox(
    "[A9] revoking one token ends every token of the account with this application",
    async (google) => {
      const [first, second] = [await signedIn(google), await signedIn(google)];
      await first.client.revokeToken(first.tokens.refresh_token ?? "");
      expect(await refusalOf(second.client.refreshAccessToken())).toEqual(DEAD);
    },
  );

  onlySandbox("[A9] revoking leaves other accounts alone", async (google) => {
    const other = google.as({ email: "other@clinic.example", scopes: ["calendar"] });
    const { client, tokens } = await signedIn(google);
    await client.revokeToken(tokens.refresh_token ?? "");
    expect((await other.call("GET", "/calendars/primary/events")).status).toBe(200);
  });

  onlySandbox("[A9] after revoking a channel can no longer be stopped", async (google) => {
    const { client, tokens } = await signedIn(google);
    await client.revokeToken(tokens.refresh_token ?? "");
    const headers = { Authorization: `Bearer ${tokens.access_token ?? ""}` };
    const stop = await fetch(`${google.rootUrl}/calendar/v3/channels/stop`, { method: "POST", headers });
    expect(stop.status).toBe(401);
  });

  onlySandbox("[A9] refuses to revoke what it does not know, or knows no more", async (google) => {
    const { client, tokens } = await signedIn(google);
    await client.revokeToken(tokens.refresh_token ?? "");
    const again = await refusalOf(client.revokeToken(tokens.refresh_token ?? ""));
    const unknown = await refusalOf(client.revokeToken("nonsense"));
    const expected = { status: 400, body: { error: "invalid_token" } };
    expect([again, unknown]).toMatchObject([expected, expected]);
  });
}

/** The claims of an id token, unchecked. */
function claimsOf(idToken: string | null | undefined): Record<string, unknown> {
  const part = Buffer.from(idToken?.split(".")[1] ?? "", "base64url").toString("utf8");
  return z.record(z.string(), z.unknown()).parse(JSON.parse(part));
}

/** Google's client goes by the real time; so does a sandbox it is to believe. */
async function onTheRealClock(show: (sandbox: SandboxGoogle) => Promise<void>): Promise<void> {
  const sandbox = await startSandboxGoogle({ clock: realClock, random: realRandom, timers: realTimers });
  try {
    await show(sandbox);
  } finally {
    await sandbox.close();
  }
}

async function anIdToken(
  sandbox: SandboxGoogle,
  scope: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly client: ReturnType<typeof oauthClient>; readonly idToken: string }> {
  const client = oauthClient(sandbox);
  const { code = "" } = await decide(authorizeUrl(sandbox, { scope, ...more }), { button: "allow" });
  const { tokens } = await client.getToken(code);
  return { client, idToken: tokens.id_token ?? "" };
}

async function userinfo(sandbox: SandboxGoogle, token: string | null | undefined): Promise<Response> {
  const headers = { Authorization: `Bearer ${token ?? ""}` };
  return await fetch(`${sandbox.endpoint}/v1/userinfo`, { headers });
}
