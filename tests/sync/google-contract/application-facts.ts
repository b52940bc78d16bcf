import { expect } from "vitest";
import type { OAuth2Client } from "google-auth-library";
import { oauthClient } from "../../support/google-clients.ts";
import { postForm } from "../../support/sandbox.ts";
import { refusalOf } from "./answer.ts";
import { EVENTS, LIST, authorizeAddress, decide } from "./authorization-facts.ts";
import type { Facts } from "./describe-facts.ts";
import { OWNER, WEB_REDIRECT } from "./google.ts";
import type { Sandbox } from "./google.ts";
import { pressConsent } from "./press-consent.ts";
import { signedIn } from "./token-facts.ts";

const DAY_MS = 86_400_000;
const DEAD = {
  status: 400,
  body: { error: "invalid_grant", error_description: "Token has been expired or revoked." },
};

/** A2, A3, A5, A6 and A11: how the project stands at Google, and what an organization forbids. */
export function applicationFacts({ onlySandbox }: Facts): void {
  onlySandbox("[A6] while the project is tested, a refresh token ends after seven days", async (google) => {
    const { client } = await whileTesting(google, async () => await signedIn(google));
    google.pass(6 * DAY_MS);
    expect((await client.refreshAccessToken()).res?.status).toBe(200);
    google.pass(DAY_MS);
    expect(await refusalOf(client.refreshAccessToken())).toEqual(DEAD);
  });

  onlySandbox("[A6] one that only says who signed in does not", async (google) => {
    const { client } = await whileTesting(google, async () => await signedIn(google, "openid email profile"));
    google.pass(8 * DAY_MS);
    expect((await client.refreshAccessToken()).res?.status).toBe(200);
  });

  onlySandbox("[A6] in production it does not end after seven days", async (google) => {
    const { client } = await signedIn(google);
    google.pass(8 * DAY_MS);
    expect((await client.refreshAccessToken()).res?.status).toBe(200);
  });

  onlySandbox("[A4] only time-based access says when its refresh token ends", async (google) => {
    const { tokens } = await signedIn(google);
    expect(tokens).not.toHaveProperty("refresh_token_expires_in");
  });

  onlySandbox("[A11] while the project is tested, only its listed people are let in", async (google) => {
    google.control.consent.changeScreen({ publishing: "testing", testUsers: ["listed@clinic.example"] });
    const outcome = await pressConsent(authorizeAddress(google), { button: "allow" });
    google.control.consent.changeScreen({ publishing: "production", testUsers: null });
    expect(outcome).toMatchObject({ kind: "page", text: expect.stringContaining("access_denied") });
  });

  for (const refusal of ["admin_policy_enforced", "org_internal", "deleted_client"] as const)
    onlySandbox(`[A5] ${refusal} is told on a page of Google's`, async (google) => {
      google.control.consent.changeScreen({ refusal });
      const outcome = await pressConsent(authorizeAddress(google), { button: "allow" });
      google.control.consent.changeScreen({ refusal: null });
      expect(outcome).toMatchObject({ kind: "page", text: expect.stringContaining(refusal) });
    });

  onlySandbox("[A5] the end of an organization's session is invalid_grant with a subtype", async (google) => {
    const { client } = await signedIn(google);
    google.control.consent.setSessionControl({ email: OWNER, required: true });
    expect(await refusalOf(client.refreshAccessToken())).toEqual({
      status: 400,
      body: {
        error: "invalid_grant",
        error_subtype: "invalid_rapt",
        error_description: "reauth related error",
      },
    });
    google.control.consent.setSessionControl({ email: OWNER, required: false });
  });

  onlySandbox("[A2] a web client gets no refresh token without access_type=offline", async (google) => {
    await forgetWeb(google);
    expect(await signInToWeb(google, { scope: EVENTS })).not.toHaveProperty("refresh_token");
  });

  onlySandbox("[A2] a web client gets a refresh token with access_type=offline", async (google) => {
    await forgetWeb(google);
    const tokens = await signInToWeb(google, { scope: EVENTS, access_type: "offline" });
    expect(tokens.refresh_token).toEqual(expect.any(String));
  });

  onlySandbox("[A2] a web client gets it at the first consent only", async (google) => {
    await forgetWeb(google);
    await signInToWeb(google, { scope: EVENTS, access_type: "offline" });
    const again = await signInToWeb(google, { scope: EVENTS, access_type: "offline" });
    expect(again).not.toHaveProperty("refresh_token");
  });

  onlySandbox("[A2] a web client gets it again where it forces consent", async (google) => {
    await forgetWeb(google);
    await signInToWeb(google, { scope: EVENTS, access_type: "offline" });
    const again = await signInToWeb(google, { scope: EVENTS, access_type: "offline", prompt: "consent" });
    expect(again.refresh_token).toEqual(expect.any(String));
  });

  onlySandbox("[A2] a desktop client gets a refresh token at every consent", async (google) => {
    const tokens = [(await signedIn(google)).tokens, (await signedIn(google)).tokens];
    expect(tokens.map(({ refresh_token }) => typeof refresh_token)).toEqual(["string", "string"]);
    expect(tokens[0]?.refresh_token).not.toBe(tokens[1]?.refresh_token);
  });

  onlySandbox(
    "[A2] include_granted_scopes is for web clients, which get what they had before, too",
    async (google) => {
      await forgetWeb(google);
      await signInToWeb(google, { scope: LIST, access_type: "offline" });
      const { scope } = await signInToWeb(google, { scope: EVENTS, include_granted_scopes: true });
      expect(new Set(scope?.split(" "))).toEqual(new Set([EVENTS, LIST]));
    },
  );

  for (const redirect of [`${WEB_REDIRECT}/`, `${WEB_REDIRECT}?next=1`, "http://127.0.0.1:1/"])
    onlySandbox(
      `[A3] a web client is not sent back to ${redirect}, which is not registered`,
      async (google) => {
        const address = webClient(google).generateAuthUrl({ scope: EVENTS, redirect_uri: redirect });
        const outcome = await pressConsent(address, { button: "allow" });
        expect(outcome).toMatchObject({
          kind: "page",
          text: expect.stringContaining("redirect_uri_mismatch"),
        });
      },
    );

  onlySandbox("[A9] a client cannot refresh with another client's token", async (google) => {
    const { tokens } = await signedIn(google);
    const { webClientId, webClientSecret } = google.sandbox;
    const { status, body } = await postForm(google.sandbox, "/token", {
      grant_type: "refresh_token",
      refresh_token: tokens.refresh_token ?? "",
      client_id: webClientId,
      client_secret: webClientSecret,
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toHaveProperty("access_token");
  });
}

async function whileTesting<Done>({ control }: Sandbox, act: () => Promise<Done>): Promise<Done> {
  control.consent.changeScreen({ publishing: "testing" });
  try {
    return await act();
  } finally {
    control.consent.changeScreen({ publishing: "production" });
  }
}

function webClient({ sandbox }: Sandbox): OAuth2Client {
  const { webClientId: clientId, webClientSecret: clientSecret } = sandbox;
  return oauthClient(sandbox, { clientId, clientSecret, redirectUri: WEB_REDIRECT });
}

async function signInToWeb(
  google: Sandbox,
  asked: Parameters<OAuth2Client["generateAuthUrl"]>[0],
): Promise<OAuth2Client["credentials"]> {
  const client = webClient(google);
  const { code = "" } = await decide(client.generateAuthUrl(asked), { button: "allow" });
  return { ...(await client.getToken(code)).tokens };
}

/** Takes back what the web client was allowed, so that the next consent is the first. */
async function forgetWeb(google: Sandbox): Promise<void> {
  const { refreshToken } = google.control.grantToken({ client: "web" });
  await webClient(google).revokeToken(refreshToken);
}
