import { afterEach, beforeEach, expect, test } from "vitest";
import { aClock } from "../../tests/support/desk.ts";
import { aGoogleConfig } from "../../tests/support/google-config.ts";
import {
  scriptedGoogle,
  type ScriptedAnswer,
  type ScriptedGoogle,
} from "../../tests/support/scripted-google.ts";
import { createGoogleHttp, type GoogleHttp } from "./http.ts";
import { revokeToken } from "./revoke.ts";

let google: ScriptedGoogle;
let http: GoogleHttp;

beforeEach(async () => {
  google = await scriptedGoogle();
  http = createGoogleHttp(aGoogleConfig(google.endpoint).endpoints);
});

afterEach(async () => {
  http.close();
  await google.close();
});

test.each<[ScriptedAnswer, string]>([
  [{ status: 200, body: {} }, "revoked"],
  [{ status: 200 }, "revoked"],
  [{ status: 400, body: { error: "invalid_token" } }, "revoked"],
  [{ status: 400, body: { error: "invalid_request" } }, "notConfirmed"],
  [{ status: 503, body: "<html>" }, "notConfirmed"],
  [{ status: 200, body: "<html>Welcome to our Wi-Fi</html>" }, "notConfirmed"],
  ["hangUp", "notConfirmed"],
])("judges %j", async (answer, expected) => {
  google.answerWith(() => answer);
  const parts = { config: aGoogleConfig(google.endpoint), http, clock: aClock("2026-11-21T08:00:00.000Z") };
  expect(await revokeToken(parts, "1//refresh")).toBe(expected);
  expect(google.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /revoke"]);
  expect(new URLSearchParams(google.asked[0]?.body).get("token")).toBe("1//refresh");
});
