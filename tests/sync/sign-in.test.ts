import { afterEach, beforeEach, expect, test } from "vitest";
import { aDeskWithGoogle, type DeskWithGoogle } from "../support/connected-desk.ts";

let desk: DeskWithGoogle;

beforeEach(async () => {
  desk = await aDeskWithGoogle();
});

afterEach(() => desk.end());

const OWNER = "owner@clinic.example";

test("signs in at the consent page and reads the account's calendars", async () => {
  desk.sandbox.control.addCalendar({ summary: "Dr. Keller" });
  expect(await desk.google.connect()).toEqual({ kind: "connected", email: OWNER });
  const calendars = await desk.google.current()?.client.listCalendars();
  expect(calendars?.map(({ summary, accessRole }) => [summary, accessRole])).toEqual(
    expect.arrayContaining([["Dr. Keller", "owner"]]),
  );
  const page = await desk.lastPage();
  expect({ status: page?.status, policy: page?.headers.get("content-security-policy") }).toEqual({
    status: 200,
    policy: "default-src 'none'; frame-ancestors 'none'",
  });
});

test("tells that the person refused", async () => {
  desk.answers({ decision: "cancel" });
  expect(await desk.google.connect()).toEqual({ kind: "refusedByPerson" });
  expect(desk.google.view()).toEqual({ kind: "notConnected" });
});

test("[AC3] tells which box was left unticked, and keeps nothing", async () => {
  const events = "https://www.googleapis.com/auth/calendar.events";
  desk.answers({ decision: "allow", untick: [events] });
  expect(await desk.google.connect()).toEqual({ kind: "scopesMissing", missing: [events] });
  expect(desk.secrets.held.size).toBe(0);
});

test("tells that the answer had no refresh token", async () => {
  desk.sandbox.control.addFault({ kind: "noRefreshToken" });
  expect(await desk.google.connect()).toEqual({ kind: "failed", code: "refreshTokenMissing" });
});

test.each([
  ["captivePortal", { kind: "offline" }],
  ["offline", { kind: "offline" }],
] as const)("[AC1] a %s at the token endpoint is no refusal", async (kind, expected) => {
  desk.sandbox.control.addFault({ kind, match: { path: "/token" } });
  expect(await desk.google.connect()).toEqual(expected);
});

test("[AC2] refreshes once for many calls whose token was taken back", async () => {
  await desk.google.connect();
  const client = desk.google.current()?.client;
  desk.sandbox.control.expireAccessTokens();
  desk.sandbox.control.clearRequests();
  await Promise.all(Array.from({ length: 12 }, async () => client?.listCalendars()));
  const refreshes = desk.sandbox.control.requests().filter(({ path }) => path === "/token");
  expect(refreshes.map(({ status, count }) => [status, count])).toEqual([[200, 1]]);
});

test("[AC1] asks to sign in again after the owner took the grant back, and goes on after that", async () => {
  await desk.google.connect();
  desk.sandbox.control.revokeGrant(OWNER);
  await expect(desk.google.current()?.client.listCalendars()).rejects.toMatchObject({ code: "signInAgain" });
  expect(desk.google.view()).toEqual({ kind: "signInAgain", email: OWNER });
  expect(await desk.google.connect()).toEqual({ kind: "connected", email: OWNER });
  expect(await desk.google.current()?.client.listCalendars()).not.toEqual([]);
});

test("[CH3] revokes the grant at Google", async () => {
  await desk.google.connect();
  const refreshToken = desk.secrets.held.get("googleRefreshToken") ?? "";
  expect(await desk.google.disconnect(async () => undefined)).toEqual({
    kind: "disconnected",
    revocation: "revoked",
  });
  const { clientId, clientSecret, endpoint } = desk.sandbox;
  const refused = await fetch(`${endpoint}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "refresh_token",
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  expect(refused.status).toBe(400);
});
