import { createHash } from "node:crypto";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  ALL_SCOPES,
  anIdentityProvider,
  type IdentityProvider,
} from "../../tests/support/identity-provider.ts";
import { aClock } from "../../tests/support/desk.ts";
import { aGoogleConfig } from "../../tests/support/google-config.ts";
import { manualTimers, type ManualTimers } from "../../tests/support/manual-timers.ts";
import { scriptedGoogle, type ScriptedGoogle } from "../../tests/support/scripted-google.ts";
import type { SignInOutcome } from "./exchange-code.ts";
import type { GoogleConfig } from "./google-config.ts";
import { createGoogleHttp, type GoogleHttp } from "./http.ts";
import { SCOPES } from "./scopes.ts";
import { signIn } from "./sign-in.ts";

let google: ScriptedGoogle;
let provider: IdentityProvider;
let http: GoogleHttp;
let timers: ManualTimers;
let config: GoogleConfig;

beforeEach(async () => {
  google = await scriptedGoogle();
  provider = await anIdentityProvider(google);
  timers = manualTimers();
  config = aGoogleConfig(google.endpoint);
  http = createGoogleHttp(config.endpoints);
});

afterEach(async () => {
  http.close();
  await google.close();
});

/** What the browser does once the consent page is answered; left out: it comes back with a code and the right state. */
type Browser = (visit: ReturnType<IdentityProvider["visit"]>) => Promise<void>;

async function comeBack(
  { redirect, state }: { readonly redirect: URL; readonly state: string },
  parameters: Readonly<Record<string, string>> = { code: "4/code" },
): Promise<void> {
  const address = new URL(redirect);
  address.search = new URLSearchParams({ state, ...parameters }).toString();
  await fetch(address);
}

interface Attempted {
  readonly outcome: Promise<SignInOutcome>;
  readonly abort: AbortController;
  readonly addresses: string[];
}

function attempt(browser: Browser = (visit) => comeBack(visit)): Attempted {
  const abort = new AbortController();
  const addresses: string[] = [];
  const openBrowser = (address: string): Promise<void> => browser(provider.visit(address));
  const outcome = signIn(
    { config, http, clock: aClock("2026-11-21T08:00:00.000Z"), timers, openBrowser },
    { signal: abort.signal, onAddress: (address) => addresses.push(address) },
  );
  return { outcome, abort, addresses };
}

const SIGNED_IN: SignInOutcome = {
  kind: "signedIn",
  sub: "1001",
  email: "owner@clinic.example",
  refreshToken: "1//refresh-of-1001",
  access: { accessToken: "access-of-1001", expiresInSeconds: 3599 },
};

test("signs in: what the consent page is asked, what the token endpoint is sent, who it was", async () => {
  const visits: ReturnType<IdentityProvider["visit"]>[] = [];
  const { outcome } = attempt(async (visit) => {
    visits.push(visit);
    await comeBack(visit);
  });
  expect(await outcome).toEqual(SIGNED_IN);

  const [visit] = visits;
  const asked = Object.fromEntries(visit?.asked ?? []);
  expect(asked).toEqual({
    client_id: "123-test.apps.googleusercontent.com",
    redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}$/),
    response_type: "code",
    scope: SCOPES.join(" "),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: "S256",
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    access_type: "offline",
    prompt: "consent",
  });
  const tokenRequests = google.asked.filter(({ path }) => path === "/token");
  expect(tokenRequests).toHaveLength(1);
  const form = Object.fromEntries(new URLSearchParams(tokenRequests[0]?.body));
  expect(form).toEqual({
    grant_type: "authorization_code",
    code: "4/code",
    redirect_uri: asked["redirect_uri"],
    client_id: "123-test.apps.googleusercontent.com",
    client_secret: "GOCSPX-test",
    code_verifier: expect.stringMatching(/^[\w.~-]{43,128}$/),
  });
  const challenge = createHash("sha256")
    .update(form["code_verifier"] ?? "")
    .digest("base64url");
  expect(challenge).toBe(asked["code_challenge"]);
});

test("lets a relay's page hand the answer on, for clients of type Web application", async () => {
  config = aGoogleConfig(google.endpoint, { redirectUri: new URL("https://relay.example/oauth/callback") });
  const { outcome } = attempt(async ({ redirect, state }) => {
    expect(redirect.href).toBe("https://relay.example/oauth/callback");
    const [, port, path] = /^[\w-]{43}\.(\d+)\.([\w-]{22})$/.exec(state) ?? [];
    await comeBack({ redirect: new URL(`http://127.0.0.1:${port}/${path}`), state });
  });
  expect(await outcome).toEqual(SIGNED_IN);
  const form = new URLSearchParams(google.asked.find(({ path }) => path === "/token")?.body);
  expect(form.get("redirect_uri")).toBe("https://relay.example/oauth/callback");
});

test("goes on where the browser cannot be opened: the person has the address", async () => {
  const { outcome, addresses } = attempt(async () => {
    throw new Error("no browser");
  });
  await expect.poll(() => addresses.length).toBe(1);
  await comeBack(provider.visit(addresses[0] ?? ""));
  expect(await outcome).toEqual(SIGNED_IN);
});

test("makes new words for every attempt", async () => {
  const seen: string[] = [];
  for (let turn = 0; turn < 2; turn += 1)
    await attempt(async (visit) => {
      for (const name of ["state", "nonce", "code_challenge"]) seen.push(visit.asked.get(name) ?? "");
      seen.push(visit.redirect.pathname);
      await comeBack(visit);
    }).outcome;
  expect(new Set(seen).size).toBe(8);
});

describe("takes no answer but its own:", () => {
  test.each<[string, Browser]>([
    ["a wrong state", ({ redirect }) => comeBack({ redirect, state: "x".repeat(43) })],
    ["no code and no error", (visit) => comeBack(visit, {})],
    [
      "another attempt's state",
      async ({ redirect }) => {
        const other = attempt(async ({ state }) => comeBack({ redirect, state }));
        await expect.poll(() => other.addresses.length).toBe(1);
        other.abort.abort();
        await other.outcome;
      },
    ],
  ])("%s does not end the attempt", async (_, stranger) => {
    const { outcome } = attempt(async (visit) => {
      await stranger(visit);
      provider.visit(`https://x/?${visit.asked.toString()}`);
      await comeBack(visit);
    });
    expect(await outcome).toEqual(SIGNED_IN);
  });

  test("the first of two answers wins, and its code is exchanged once", async () => {
    const { outcome } = attempt(async (visit) => {
      await comeBack(visit);
      await comeBack(visit, { code: "4/second" }).catch(() => undefined);
    });
    expect(await outcome).toEqual(SIGNED_IN);
    expect(google.asked.filter(({ path }) => path === "/token")).toHaveLength(1);
  });

  test("another issuer in the answer is a mix-up: no code is sent anywhere", async () => {
    const { outcome } = attempt((visit) => comeBack(visit, { code: "4/code", iss: "https://evil.example" }));
    expect(await outcome).toMatchObject({ kind: "failed" });
    expect(google.asked).toEqual([]);
  });

  test("the one right issuer in the answer is fine", async () => {
    const { outcome } = attempt((visit) =>
      comeBack(visit, { code: "4/code", iss: config.endpoints.issuer, authuser: "0" }),
    );
    expect(await outcome).toEqual(SIGNED_IN);
  });

  test("an id token for another attempt", async () => {
    provider.says({ nonce: "another" });
    expect(await attempt().outcome).toMatchObject({ kind: "failed" });
  });

  test("an id token of another issuer", async () => {
    provider.says({ issuer: "https://evil.example" });
    expect(await attempt().outcome).toMatchObject({ kind: "failed" });
  });

  test("an id token signed by somebody else", async () => {
    const stranger = await scriptedGoogle();
    const { answer } = await anIdentityProvider(stranger);
    google.answerWith((asked) =>
      asked.path === "/oauth2/v3/certs" ? answer(asked) : provider.answer(asked),
    );
    expect(await attempt().outcome).toMatchObject({ kind: "failed" });
    await stranger.close();
  });
});

test("does not mind a computer whose clock is hours wrong", async () => {
  provider.says({ issuedAt: Math.floor(Date.now() / 1000) - 8 * 60 * 60 });
  expect(await attempt().outcome).toEqual(SIGNED_IN);
});

test.each([
  ["access_denied", { kind: "refusedByPerson" }],
  ["admin_policy_enforced", { kind: "failed", code: "admin_policy_enforced" }],
  ["org_internal", { kind: "failed", code: "org_internal" }],
  ["<script>alert(1)</script>", { kind: "failed", code: "unreadableAnswer" }],
])("tells what %s on the way back means", async (error, expected) => {
  expect(await attempt((visit) => comeBack(visit, { error })).outcome).toEqual(expected);
  expect(google.asked).toEqual([]);
});

test("[AC3] names the scopes a person left unticked", async () => {
  provider.says({ scope: ALL_SCOPES.replace(" https://www.googleapis.com/auth/calendar.events", "") });
  expect(await attempt().outcome).toEqual({
    kind: "scopesMissing",
    missing: ["https://www.googleapis.com/auth/calendar.events"],
  });
});

test("tells that no refresh token came", async () => {
  provider.says({ refreshToken: null });
  expect(await attempt().outcome).toEqual({ ...SIGNED_IN, refreshToken: undefined });
});

describe("tells what went wrong at the token endpoint:", () => {
  test.each([
    [
      { status: 400, body: { error: "invalid_grant" } },
      { kind: "failed", code: "invalid_grant" },
    ],
    [
      { status: 401, body: { error: "invalid_client" } },
      { kind: "failed", code: "invalid_client" },
    ],
    [
      { status: 503, body: "<html>" },
      { kind: "failed", code: "unavailable" },
    ],
    [{ status: 200, body: "<html>Welcome to our Wi-Fi</html>" }, { kind: "offline" }],
    [{ status: 302, headers: { location: "http://portal.example" } }, { kind: "offline" }],
    ["hangUp", { kind: "offline" }],
    [
      { status: 200, body: { access_token: 5 } },
      { kind: "failed", code: "OAUTH_INVALID_RESPONSE" },
    ],
  ] as const)("%j", async (answer, expected) => {
    google.answerWith(() => answer);
    expect(await attempt().outcome).toEqual(expected);
    expect(google.asked).toHaveLength(1);
  });
});

test("gives up after five minutes", async () => {
  const { outcome, addresses } = attempt(async () => undefined);
  await expect.poll(() => addresses.length).toBe(1);
  timers.pass(5 * 60_000);
  expect(await outcome).toEqual({ kind: "timedOut" });
});

test("can be given up while it waits for the person", async () => {
  const { outcome, addresses, abort } = attempt(async () => undefined);
  await expect.poll(() => addresses.length).toBe(1);
  abort.abort();
  expect(await outcome).toEqual({ kind: "superseded" });
});

test("can be given up while the code is exchanged; the tokens that come are thrown away", async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
  google.answerWith(async (request) => {
    resolve();
    await go;
    return provider.answer(request);
  });
  const { outcome, abort } = attempt();
  await asked;
  abort.abort();
  letGo();
  expect(await outcome).toEqual({ kind: "superseded" });
});

test("keeps code and secret out of what it tells about a failure", async () => {
  const body = { error: "invalid_request", error_description: "4/code GOCSPX-test" };
  google.answerWith(() => ({ status: 400, body }));
  expect(inspect(await attempt().outcome, { depth: Infinity })).not.toMatch(/4\/code|GOCSPX/);
});
