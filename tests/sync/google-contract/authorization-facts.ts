import { expect } from "vitest";
import { CodeChallengeMethod } from "google-auth-library";
import type { OAuth2Client } from "google-auth-library";
import { REDIRECT } from "../../support/consent.ts";
import { oauthClient } from "../../support/google-clients.ts";
import { refusalOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { OWNER } from "./google.ts";
import type { Sandbox } from "./google.ts";
import { pressConsent } from "./press-consent.ts";
import type { ConsentDecision } from "./press-consent.ts";

type Asked = NonNullable<Parameters<OAuth2Client["generateAuthUrl"]>[0]>;

export const EVENTS = "https://www.googleapis.com/auth/calendar.events";
export const LIST = "https://www.googleapis.com/auth/calendar.calendarlist.readonly";
const EMAIL = "https://www.googleapis.com/auth/userinfo.email";

/** A2, A3, A5 and A7: the consent page, and the way back to the application. */
export function authorizationFacts({ onlySandbox }: Facts): void {
  onlySandbox("[A2] sends code, scope and state back in the query", async (google) => {
    const back = await consent(google, { state: "s1" });
    expect(back).toMatchObject({ code: expect.any(String), scope: EVENTS, state: "s1" });
  });

  onlySandbox("[A2] sends no state back where none came", async (google) => {
    expect(await consent(google)).not.toHaveProperty("state");
  });

  onlySandbox("[A2] sends the state back letter by letter", async (google) => {
    const state = "a b&c=d/é+%";
    expect((await consent(google, { state }))["state"]).toBe(state);
  });

  onlySandbox(
    "[A2] tells authuser and prompt on the way back where a sign-in scope was asked",
    async (google) => {
      const back = await consent(google, { scope: `openid ${EVENTS}` });
      expect(back).toMatchObject({ authuser: expect.any(String), prompt: expect.any(String) });
    },
  );

  onlySandbox("[A2] enable_granular_consent=false takes no box away", async (google) => {
    const address = authorizeAddress(google, { scope: [EVENTS, LIST], enable_granular_consent: "false" });
    expect((await (await fetch(address)).text()).match(/type="checkbox"/g)).toHaveLength(2);
  });

  onlySandbox("[A4] a code keeps to 256 bytes", async (google) => {
    const { code = "" } = await consent(google);
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(256);
  });

  onlySandbox("[A2] gives a refresh token without access_type=offline", async (google) => {
    const { code = "" } = await consent(google);
    expect((await oauthClient(google.sandbox).getToken(code)).tokens.refresh_token).toEqual(
      expect.any(String),
    );
  });

  onlySandbox("[A2] takes access_type=offline and prompt=consent without harm", async (google) => {
    const { code = "" } = await consent(google, { access_type: "offline", prompt: "consent" });
    expect((await oauthClient(google.sandbox).getToken(code)).tokens.refresh_token).toEqual(
      expect.any(String),
    );
  });

  onlySandbox("[A2] include_granted_scopes adds nothing that was granted before", async (google) => {
    const before = await consent(google, { scope: LIST });
    await oauthClient(google.sandbox).getToken(before["code"] ?? "");
    const { code = "" } = await consent(google, { include_granted_scopes: true });
    expect((await oauthClient(google.sandbox).getToken(code)).tokens.scope).toBe(EVENTS);
  });

  onlySandbox("[A2] S256 is checked with its verifier by Google's client", async (google) => {
    const client = oauthClient(google.sandbox);
    const { codeVerifier, codeChallenge = "" } = await client.generateCodeVerifierAsync();
    const code_challenge_method = CodeChallengeMethod.S256;
    const { code = "" } = await consent(google, { code_challenge: codeChallenge, code_challenge_method });
    const { tokens } = await client.getToken({ code, codeVerifier });
    expect(tokens.access_token).toEqual(expect.any(String));
  });

  onlySandbox("[A2] a challenge without a method is plain: the verifier itself", async (google) => {
    const codeVerifier = "v".repeat(43);
    const { code = "" } = await consent(google, { code_challenge: codeVerifier });
    const { tokens } = await oauthClient(google.sandbox).getToken({ code, codeVerifier });
    expect(tokens.access_token).toEqual(expect.any(String));
  });

  onlySandbox("[A2] an S256 hash sent without its method fails at the token", async (google) => {
    const client = oauthClient(google.sandbox);
    const { codeVerifier, codeChallenge = "" } = await client.generateCodeVerifierAsync();
    const { code = "" } = await consent(google, { code_challenge: codeChallenge });
    expect(await refusalOf(client.getToken({ code, codeVerifier }))).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
  });

  onlySandbox("[A2] a browser inside a program is refused", async (google) => {
    const agent =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Electron/45.4.1 Safari/537.36";
    const page = await fetch(authorizeAddress(google), { headers: { "User-Agent": agent } });
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining("disallowed_useragent")]);
  });

  const verifiers: readonly (readonly [what: string, verifier: string, isTaken: boolean])[] = [
    ["takes 43 characters", "v".repeat(43), true],
    ["takes 128 characters", "v".repeat(128), true],
    ["takes - . _ ~", "-._~".repeat(11), true],
    ["refuses 42 characters", "v".repeat(42), false],
    ["refuses 129 characters", "v".repeat(129), false],
    ["refuses a plus sign", "+".repeat(43), false],
  ];
  for (const [what, codeVerifier, isTaken] of verifiers)
    onlySandbox(`[A2] of a verifier, ${what}`, async (google) => {
      const address = authorizeAddress(google, { code_challenge: codeVerifier });
      const outcome = await pressConsent(address, { button: "allow" });
      const code = outcome.kind === "back" ? (outcome.parameters["code"] ?? "") : "";
      const exchange = oauthClient(google.sandbox).getToken({ code, codeVerifier });
      const status = code === "" ? 400 : await exchange.then(({ res }) => res?.status).catch(() => 400);
      await exchange.catch(() => undefined);
      expect(status).toBe(isTaken ? 200 : 400);
    });

  onlySandbox("[A2] login_hint chooses the account by its address", async (google) => {
    google.control.addAccount({ email: "second@clinic.example" });
    expect(await chosenAccount(google, "second@clinic.example")).toBe("second@clinic.example");
  });

  onlySandbox("[A2] login_hint chooses the account by its sub", async (google) => {
    const { sub } = google.control.addAccount({ email: "third@clinic.example" });
    expect(await chosenAccount(google, sub)).toBe("third@clinic.example");
  });

  const redirects = [
    "http://127.0.0.1:1/",
    "http://127.0.0.1:65535/any/path",
    "http://[::1]:49152/",
    "http://localhost:8080/x",
  ];
  for (const redirect of redirects)
    onlySandbox(`[A3] sends back to ${redirect}, which nobody registered`, async (google) => {
      expect((await consent(google, { redirect_uri: redirect }))["code"]).toEqual(expect.any(String));
    });

  const refused: readonly (readonly [what: string, parameters: Asked, error: string])[] = [
    ["an address that is not loopback", { redirect_uri: "https://else.example/" }, "redirect_uri_mismatch"],
    ["https on loopback", { redirect_uri: "https://127.0.0.1:1/" }, "redirect_uri_mismatch"],
    [
      "out-of-band copy and paste",
      { redirect_uri: "urn:ietf:wg:oauth:2.0:oob" },
      "invalid_request|redirect_uri_mismatch",
    ],
    [
      "a custom URI scheme",
      { redirect_uri: "com.example.desk:/back" },
      "invalid_request|redirect_uri_mismatch",
    ],
    ["a client it does not know", { client_id: "nobody" }, "invalid_client"],
    ["another response type", { response_type: "token" }, "invalid_request"],
    ["a scope that is none", { scope: "https://www.googleapis.com/auth/calendar.nonsense" }, "invalid_scope"],
    ["no scope", { scope: "" }, "invalid_request"],
  ];
  for (const [what, parameters, error] of refused)
    onlySandbox(`[A5] shows a page of its own for ${what}, and sends nobody back`, async (google) => {
      const page = await fetch(authorizeAddress(google, parameters), { redirect: "manual" });
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(await page.text()).toMatch(new RegExp(error));
    });

  onlySandbox("[A2] knows no challenge method but S256 and plain", async (google) => {
    const address = `${authorizeAddress(google, { code_challenge: "x".repeat(43) })}&code_challenge_method=S512`;
    expect((await fetch(address, { redirect: "manual" })).status).toBe(400);
  });

  onlySandbox("[A5] sends access_denied back, with the state, when the person refuses", async (google) => {
    const back = await decide(authorizeAddress(google, { state: "s1" }), { button: "cancel" });
    expect(back).toEqual({ error: "access_denied", state: "s1" });
  });

  onlySandbox("[A7] a box that was unticked is not in the scope of the token", async (google) => {
    const address = authorizeAddress(google, { scope: [EVENTS, LIST] });
    const { code = "" } = await decide(address, { button: "allow", untick: [LIST] });
    expect((await oauthClient(google.sandbox).getToken(code)).tokens.scope).toBe(EVENTS);
  });

  onlySandbox("[A7] a scope that was not granted shows itself as 403 later", async (google) => {
    const address = authorizeAddress(google, { scope: [EVENTS, LIST] });
    const { code = "" } = await decide(address, { button: "allow", untick: [LIST] });
    const { tokens } = await oauthClient(google.sandbox).getToken(code);
    const headers = { Authorization: `Bearer ${tokens.access_token ?? ""}` };
    const answer = await fetch(`${google.rootUrl}/calendar/v3/users/me/calendarList`, { headers });
    expect(answer.status).toBe(403);
  });

  onlySandbox("[A7] a single scope beside signing in has no box to untick", async (google) => {
    const page = await fetch(authorizeAddress(google, { scope: `openid email ${EVENTS}` }));
    expect(await page.text()).not.toContain('type="checkbox"');
  });

  onlySandbox("[A7] each of several scopes has its box", async (google) => {
    const page = await fetch(authorizeAddress(google, { scope: `openid ${EVENTS} ${LIST}` }));
    expect((await page.text()).match(/type="checkbox"/g)).toHaveLength(2);
  });

  onlySandbox("[A4] email is answered under its full name", async (google) => {
    const { code = "" } = await consent(google, { scope: `openid email ${EVENTS}` });
    const { tokens } = await oauthClient(google.sandbox).getToken(code);
    expect(new Set(tokens.scope?.split(" "))).toEqual(new Set(["openid", EMAIL, EVENTS]));
  });
}

/** The consent page's address, as Google's client makes it, for one scope unless told otherwise. */
export function authorizeAddress({ sandbox }: Sandbox, parameters: Asked = {}): string {
  return oauthClient(sandbox).generateAuthUrl({ scope: EVENTS, redirect_uri: REDIRECT, ...parameters });
}

/** What comes back to the application after the person allowed everything. */
export async function consent(
  google: Sandbox,
  parameters: Asked = {},
): Promise<Readonly<Record<string, string>>> {
  return await decide(authorizeAddress(google, parameters), { button: "allow" });
}

/** The way back after a decision on the consent page; fails where nobody was sent back. */
export async function decide(
  address: string,
  decision: ConsentDecision,
): Promise<Readonly<Record<string, string>>> {
  const outcome = await pressConsent(address, decision);
  if (outcome.kind === "back") return outcome.parameters;
  throw new Error(`The consent page answered ${String(outcome.status)} and sent nobody back.`);
}

async function chosenAccount(google: Sandbox, login_hint: string): Promise<string | undefined> {
  const page = await (await fetch(authorizeAddress(google, { login_hint }))).text();
  const chosen = /<input[^>]*name="account"[^>]*\schecked/.exec(page)?.[0] ?? "";
  return /value="([^"]*)"/.exec(chosen)?.[1] ?? OWNER;
}
