import { expect } from "vitest";
import { ClientAuthentication } from "google-auth-library";
import type { OAuth2Client } from "google-auth-library";
import { REDIRECT } from "../../support/consent.ts";
import { oauthClient } from "../../support/google-clients.ts";
import { postForm } from "../../support/sandbox.ts";
import { refusalOf } from "./answer.ts";
import { EVENTS, consent } from "./authorization-facts.ts";
import type { Facts } from "./describe-facts.ts";
import type { Sandbox } from "./google.ts";

const DAY_MS = 86_400_000;
const DEAD = {
  status: 400,
  body: { error: "invalid_grant", error_description: "Token has been expired or revoked." },
};

/** A4, A5 and A6: tokens, their refusals word by word, and what ends them. */
export function tokenFacts({ onlySandbox }: Facts): void {
  onlySandbox("[A4] answers a code with these fields and no others", async (google) => {
    const { code = "" } = await consent(google);
    expect(await exchange(google, { code })).toEqual({
      status: 200,
      body: {
        access_token: expect.any(String),
        expires_in: 3599,
        refresh_token: expect.any(String),
        scope: EVENTS,
        token_type: "Bearer",
      },
    });
  });

  onlySandbox("[A4] keeps to the lengths Google tells: 2048 and 512 bytes", async (google) => {
    const { tokens } = await signedIn(google);
    expect(Buffer.byteLength(tokens.access_token ?? "")).toBeLessThanOrEqual(2048);
    expect(Buffer.byteLength(tokens.refresh_token ?? "")).toBeLessThanOrEqual(512);
  });

  onlySandbox("[A4] an access token opens the Calendar API", async (google) => {
    const { tokens } = await signedIn(google);
    const headers = { Authorization: `Bearer ${tokens.access_token ?? ""}` };
    const answer = await fetch(`${google.rootUrl}/calendar/v3/calendars/primary/events`, { headers });
    expect(answer.status).toBe(200);
  });

  onlySandbox("[A4] wants the client's secret, even with PKCE", async (google) => {
    const code_verifier = "v".repeat(43);
    const { code = "" } = await consent(google, { code_challenge: code_verifier });
    expect(await exchange(google, { code, code_verifier, client_secret: undefined })).toEqual({
      status: 400,
      body: { error: "invalid_request", error_description: "client_secret is missing." },
    });
  });

  onlySandbox("[A4] wants the client's secret for a refresh", async (google) => {
    const { tokens } = await signedIn(google);
    const form = { refresh_token: tokens.refresh_token ?? "", client_secret: undefined };
    expect(await exchange(google, { grant_type: "refresh_token", ...form })).toEqual({
      status: 400,
      body: { error: "invalid_request", error_description: "client_secret is missing." },
    });
  });

  onlySandbox("[A4] takes the secret by HTTP Basic", async (google) => {
    const clientAuthentication = ClientAuthentication.ClientSecretBasic;
    const { code = "" } = await consent(google);
    const { res } = await oauthClient(google.sandbox, { clientAuthentication }).getToken(code);
    expect(res?.status).toBe(200);
  });

  onlySandbox("[A4] a refresh answers these fields: no new refresh token", async (google) => {
    const { tokens } = await signedIn(google);
    const form = { grant_type: "refresh_token", refresh_token: tokens.refresh_token ?? "" };
    expect(await exchange(google, form)).toEqual({
      status: 200,
      body: { access_token: expect.any(String), expires_in: 3599, scope: EVENTS, token_type: "Bearer" },
    });
  });

  onlySandbox("[A4] a refresh gives another access token, and the first stays good", async (google) => {
    const { client, tokens } = await signedIn(google);
    const { credentials } = await client.refreshAccessToken();
    const statuses = await Promise.all(
      [tokens.access_token, credentials.access_token].map(async (token) => {
        const headers = { Authorization: `Bearer ${token ?? ""}` };
        return (await fetch(`${google.rootUrl}/calendar/v3/calendars/primary/events`, { headers })).status;
      }),
    );
    expect(credentials.access_token).not.toBe(tokens.access_token);
    expect(statuses).toEqual([200, 200]);
  });

  onlySandbox("[A4] a refresh token may be used again and again", async (google) => {
    const { client } = await signedIn(google);
    for (const _ of [1, 2, 3]) await client.refreshAccessToken();
    expect((await client.refreshAccessToken()).res?.status).toBe(200);
  });

  onlySandbox("[A2] can leave the refresh token out of an answer", async (google) => {
    google.control.addFault({ kind: "noRefreshToken", times: 1 });
    const { code = "" } = await consent(google);
    const { tokens } = await oauthClient(google.sandbox).getToken(code);
    expect([tokens.access_token, tokens.refresh_token]).toEqual([expect.any(String), undefined]);
  });

  const refusals: readonly (readonly [what: string, form: Form, status: number, body: object])[] = [
    [
      "a client it does not know",
      { client_id: "nobody" },
      401,
      said("invalid_client", "The OAuth client was not found."),
    ],
    ["a wrong secret", { client_secret: "wrong" }, 401, said("invalid_client", "Unauthorized")],
    [
      "a grant type that is none",
      { grant_type: "password" },
      400,
      said("unsupported_grant_type", "Invalid grant_type: password"),
    ],
    ["a code it never gave", { code: "4/0Anonsense" }, 400, said("invalid_grant", "Malformed auth code.")],
    [
      "another redirect address",
      { redirect_uri: "http://127.0.0.1:1/callback" },
      400,
      { error: "redirect_uri_mismatch" },
    ],
    [
      "a refresh token it never gave",
      { grant_type: "refresh_token", refresh_token: "1//nonsense" },
      400,
      said("invalid_grant", "Bad Request"),
    ],
  ];
  for (const [what, form, status, body] of refusals)
    onlySandbox(`[A5] refuses ${what} with ${String(status)}, in a flat body`, async (google) => {
      const { code = "" } = await consent(google);
      const answer = await exchange(google, { code, ...form });
      expect(answer).toMatchObject({ status, body });
      expect(Object.keys(Object(answer.body)).toSorted((one, other) => one.localeCompare(other))).toEqual([
        "error",
        "error_description",
      ]);
    });

  onlySandbox("[A5] refuses a code without its verifier", async (google) => {
    const { code = "" } = await consent(google, { code_challenge: "v".repeat(43) });
    const body = said("invalid_grant", "Missing code verifier.");
    expect(await exchange(google, { code })).toEqual({ status: 400, body });
  });

  onlySandbox("[A5] refuses a code with another verifier", async (google) => {
    const { code = "" } = await consent(google, { code_challenge: "v".repeat(43) });
    const body = said("invalid_grant", "Invalid code verifier.");
    expect(await exchange(google, { code, code_verifier: "w".repeat(43) })).toEqual({ status: 400, body });
  });

  onlySandbox("[A5] takes a code once", async (google) => {
    const { code = "" } = await consent(google);
    const client = oauthClient(google.sandbox);
    await client.getToken(code);
    expect(await refusalOf(client.getToken(code))).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
  });

  onlySandbox("[A5] lets a code expire", async (google) => {
    const { code = "" } = await consent(google);
    google.pass(3_600_000);
    expect(await refusalOf(oauthClient(google.sandbox).getToken(code))).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
  });

  const outages: Readonly<Record<number, string>> = {
    429: "rate_limit_exceeded",
    500: "internal_failure",
    503: "temporarily_unavailable",
  };
  for (const [status, error] of Object.entries(outages))
    onlySandbox(`[A5] an outage of ${status} is ${error} in a flat body`, async (google) => {
      google.control.addFault({
        kind: "status",
        status: Number(status),
        match: { path: "/token" },
        times: 1,
      });
      expect(await exchange(google, {})).toMatchObject({ status: Number(status), body: { error } });
    });

  for (const status of [500, 503, 429])
    onlySandbox(
      `[A5] the token endpoint can fail with ${String(status)}, and the refresh token lives`,
      async (google) => {
        const { tokens } = await signedIn(google);
        const form = { grant_type: "refresh_token", refresh_token: tokens.refresh_token ?? "" };
        google.control.addFault({ kind: "status", status, match: { path: "/token" }, times: 1 });
        const statuses = [await exchange(google, form), await exchange(google, form)];
        expect(statuses.map((answer) => answer.status)).toEqual([status, 200]);
      },
    );

  onlySandbox("[A6] a refresh token dies when the person takes back what was allowed", async (google) => {
    const { client } = await signedIn(google);
    google.control.revokeGrant("owner@clinic.example");
    expect(await refusalOf(client.refreshAccessToken())).toEqual(DEAD);
  });

  onlySandbox("[A6] a refresh token that is used lives on past six months", async (google) => {
    const { client } = await signedIn(google);
    for (const _ of [1, 2, 3]) {
      google.pass(90 * DAY_MS);
      await client.refreshAccessToken();
    }
    expect((await client.refreshAccessToken()).res?.status).toBe(200);
  });

  onlySandbox("[A6] a refresh token unused for six months dies", async (google) => {
    const { client } = await signedIn(google);
    google.pass(190 * DAY_MS);
    expect(await refusalOf(client.refreshAccessToken())).toEqual(DEAD);
  });

  onlySandbox("[A6] the hundred and first refresh token of an account ends the oldest", async (google) => {
    google.control.revokeGrant("owner@clinic.example");
    const oldest = await signedIn(google);
    const second = await signedIn(google);
    for (let count = 2; count < 100; count += 1) google.control.grantToken();
    expect((await oldest.client.refreshAccessToken()).res?.status).toBe(200);
    google.control.grantToken();
    expect(await refusalOf(oldest.client.refreshAccessToken())).toEqual(DEAD);
    expect((await second.client.refreshAccessToken()).res?.status).toBe(200);
  });

  onlySandbox("[A6] the tokens of one account do not count for another", async (google) => {
    const { client } = await signedIn(google);
    const email = "crowd@clinic.example";
    google.control.addAccount({ email });
    for (let count = 0; count < 101; count += 1) google.control.grantToken({ email });
    expect((await client.refreshAccessToken()).res?.status).toBe(200);
  });
}

/** A flat body of the token endpoint. */
export function said(error: string, error_description: string): object {
  return { error, error_description };
}

/** Google's client with the tokens of a consent to one scope. */
export async function signedIn(
  google: Sandbox,
  scope: string = EVENTS,
): Promise<{ readonly client: OAuth2Client; readonly tokens: OAuth2Client["credentials"] }> {
  const client = oauthClient(google.sandbox);
  const { code = "" } = await consent(google, { scope });
  const { tokens } = await client.getToken(code);
  client.setCredentials(tokens);
  return { client, tokens: { ...tokens } };
}

type Form = Readonly<Record<string, string | undefined>>;

async function exchange({ sandbox }: Sandbox, form: Form): Promise<{ status: number; body: unknown }> {
  const all: Form = {
    grant_type: "authorization_code",
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    redirect_uri: REDIRECT,
    ...form,
  };
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) if (value !== undefined) given[name] = value;
  const { status, body } = await postForm(sandbox, "/token", given);
  return { status, body };
}
