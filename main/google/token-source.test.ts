import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aClock, type ManualClock } from "../../tests/support/desk.ts";
import { aGoogleConfig } from "../../tests/support/google-config.ts";
import {
  scriptedGoogle,
  type ScriptedAnswer,
  type ScriptedGoogle,
} from "../../tests/support/scripted-google.ts";
import { someSecrets, type SecretsUnderTest } from "../../tests/support/secrets.ts";
import { silentLog } from "../../tests/support/silent-log.ts";
import { createGoogleHttp, type GoogleHttp } from "./http.ts";
import { createTokenSource, type TokenSource, type TokenSourceParts } from "./token-source.ts";

let google: ScriptedGoogle;
let http: GoogleHttp;
let secrets: SecretsUnderTest;
let clock: ManualClock;
let monotonicMs: number;
let endings: number;

beforeEach(async () => {
  google = await scriptedGoogle();
  http = createGoogleHttp(aGoogleConfig(google.endpoint).endpoints);
  secrets = someSecrets({ googleRefreshToken: "1//first" });
  clock = aClock("2026-11-21T08:00:00.000Z");
  monotonicMs = 1000;
  endings = 0;
  let count = 0;
  google.answerWith(() => fresh(`access-${(count += 1)}`));
});

afterEach(async () => {
  http.close();
  await google.close();
});

function fresh(accessToken: string, more: object = {}): ScriptedAnswer {
  const body = {
    access_token: accessToken,
    expires_in: 3600,
    scope: "openid",
    token_type: "Bearer",
    ...more,
  };
  return { status: 200, body };
}

function aSource(changed: Partial<TokenSourceParts> = {}): TokenSource {
  return createTokenSource({
    config: aGoogleConfig(google.endpoint),
    http,
    clock,
    secrets,
    monotonic: () => monotonicMs,
    onEnded: () => (endings += 1),
    log: silentLog,
    ...changed,
  });
}

test("[AC2] asks once for two hundred callers at the moment of expiry", async () => {
  const source = aSource({ initial: { accessToken: "old", expiresInSeconds: 3600 } });
  monotonicMs += 3600_000;
  const tokens = await Promise.all(Array.from({ length: 200 }, () => source.accessToken()));
  expect(new Set(tokens)).toEqual(new Set(["access-1"]));
  expect(google.asked).toHaveLength(1);
  expect(Object.fromEntries(new URLSearchParams(google.asked[0]?.body))).toEqual({
    grant_type: "refresh_token",
    refresh_token: "1//first",
    client_id: "123-test.apps.googleusercontent.com",
    client_secret: "GOCSPX-test",
  });
});

test("[AC2] uses a token until a minute before its end, and no longer", async () => {
  const source = aSource({ initial: { accessToken: "first", expiresInSeconds: 3600 } });
  monotonicMs += 3540_000 - 1;
  expect(await source.accessToken()).toBe("first");
  monotonicMs += 1;
  expect(await source.accessToken()).toBe("access-1");
});

test.each(["2001-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z"])(
  "[AC2] does not mind the computer's clock being set to %s",
  async (time) => {
    const source = aSource({ initial: { accessToken: "first", expiresInSeconds: 3600 } });
    clock.set(aClock(time).now());
    expect(await source.accessToken()).toBe("first");
    expect(google.asked).toEqual([]);
  },
);

test("fetches anew after the API refused the token, and once for all who were refused", async () => {
  const source = aSource({ initial: { accessToken: "first", expiresInSeconds: 3600 } });
  source.refused("first");
  expect(await source.accessToken()).toBe("access-1");
  source.refused("first");
  expect(await source.accessToken()).toBe("access-1");
  expect(google.asked).toHaveLength(1);
});

describe("[AC1] ends for good, once, and asks no more after", () => {
  test.each([
    {
      status: 400,
      body: { error: "invalid_grant", error_description: "Token has been expired or revoked." },
    },
    { status: 400, body: { error: "invalid_grant", error_subtype: "invalid_rapt" } },
    { status: 400, body: { error: "admin_policy_enforced" } },
    { status: 401, body: { error: "deleted_client" } },
    { status: 401, body: { error: "invalid_client" } },
  ])("%j", async (answer) => {
    google.answerWith(() => answer);
    const source = aSource();
    for (let turn = 0; turn < 3; turn += 1)
      await expect(source.accessToken()).rejects.toMatchObject({
        code: "signInAgain",
        reason: answer.body.error,
      });
    expect({ asked: google.asked.length, endings }).toEqual({ asked: 1, endings: 1 });
  });
});

describe("[AC1] does not end, and works again afterwards, for", () => {
  test.each<[ScriptedAnswer, string]>([
    [{ status: 500, body: { error: "internal_failure" } }, "unavailable"],
    [{ status: 503, body: "<html>Service Unavailable</html>" }, "unavailable"],
    [{ status: 429, body: { error: "rate_limit_exceeded" } }, "rateLimited"],
    [{ status: 200, body: "<html>Please log in to this network</html>" }, "offline"],
    [{ status: 302, headers: { location: "https://portal.example" } }, "offline"],
    [{ status: 407, body: "" }, "offline"],
    [{ status: 200, body: { hello: "portal" } }, "unavailable"],
    [{ status: 400, body: { error: "invalid_request" } }, "unavailable"],
    ["hangUp", "offline"],
  ])("%j", async (answer, code) => {
    google.answerWith(() => answer);
    const source = aSource();
    await expect(source.accessToken()).rejects.toMatchObject({ code });
    google.answerWith(() => fresh("again"));
    expect(await source.accessToken()).toBe("again");
    expect({ asked: google.asked.length, endings }).toEqual({ asked: 2, endings: 0 });
  });
});

test("ends where the keychain holds no refresh token", async () => {
  await secrets.forget("googleRefreshToken");
  await expect(aSource().accessToken()).rejects.toMatchObject({ code: "signInAgain" });
  expect({ asked: google.asked.length, endings }).toEqual({ asked: 0, endings: 1 });
});

test("does not end where the keychain is locked", async () => {
  secrets.lock();
  const source = aSource();
  await expect(source.accessToken()).rejects.toMatchObject({ code: "offline", reason: "keychainLocked" });
  secrets.unlock();
  expect(await source.accessToken()).toBe("access-1");
  expect(endings).toBe(0);
});

test("keeps a new refresh token before the access token is used", async () => {
  google.answerWith(() => fresh("access", { refresh_token: "1//second" }));
  const held: (string | undefined)[] = [];
  const source = aSource();
  await source.accessToken().then(() => held.push(secrets.held.get("googleRefreshToken")));
  expect(held).toEqual(["1//second"]);
});

test("goes on with a new refresh token that the keychain would not take, and keeps it at the next refresh", async () => {
  google.answerWith(() => {
    secrets.lock();
    return fresh("access-1", { refresh_token: "1//second" });
  });
  const source = aSource();
  expect(await source.accessToken()).toBe("access-1");
  google.answerWith(() => fresh("access-2"));
  source.refused("access-1");
  secrets.unlock();
  expect(await source.accessToken()).toBe("access-2");
  expect(new URLSearchParams(google.asked[1]?.body).get("refresh_token")).toBe("1//second");
  expect(secrets.held.get("googleRefreshToken")).toBe("1//second");
});

test("takes nothing in after it was closed, not even what was under way", async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
  google.answerWith(async () => {
    resolve();
    await go;
    return fresh("late", { refresh_token: "1//late" });
  });
  const source = aSource();
  const pending = source.accessToken();
  await asked;
  source.close();
  letGo();
  await expect(pending).rejects.toMatchObject({ code: "offline" });
  await expect(source.accessToken()).rejects.toMatchObject({ code: "offline" });
  expect(secrets.held.get("googleRefreshToken")).toBe("1//first");
});
