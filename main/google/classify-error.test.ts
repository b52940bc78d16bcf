import { describe, expect, test } from "vitest";
import { Instant } from "../../shared/time.ts";
import { classifyApiError } from "./classify-error.ts";
import type { HttpAnswer } from "./http.ts";

const now = Instant.parse("2026-11-21T09:00:00.000Z");

/** A refusal in Calendar's own shape: no `status`. */
function backend(
  code: number,
  reason: string,
  more: { message?: string; location?: string } = {},
): HttpAnswer {
  const { message = "words", location } = more;
  const errors = [{ domain: "calendar", reason, message, ...(location === undefined ? {} : { location }) }];
  return { status: code, headers: {}, text: JSON.stringify({ error: { errors, code, message } }) };
}

/** A refusal in the front end's shape: with `status` and `details`. */
function frontEnd(code: number, detail: string, errors: { reason: string }[] = []): HttpAnswer {
  const error = { code, message: "words", status: "SOME_STATUS", errors, details: [{ reason: detail }] };
  return { status: code, headers: {}, text: JSON.stringify({ error }) };
}

function page(status: number): HttpAnswer {
  return { status, headers: { "content-type": "text/html" }, text: "<html>Welcome to our Wi-Fi</html>" };
}

function judged(answer: HttpAnswer): object {
  const { code, status, reason, retryAt } = classifyApiError(answer, now);
  return { code, status, reason, retryAt };
}

describe("tells what to do about", () => {
  test.each([
    ["400 of a request that is wrong", backend(400, "timeRangeEmpty"), "invalid"],
    [
      "400 of an unknown sync token",
      backend(400, "invalid", { message: "Invalid sync token value." }),
      "syncTokenInvalid",
    ],
    ["400 located at the sync token", backend(400, "invalid", { location: "syncToken" }), "syncTokenInvalid"],
    [
      "400 of a page token gone stale",
      backend(400, "invalid", { location: "pageToken" }),
      "syncTokenInvalid",
    ],
    [
      "401 of a fresh token",
      frontEnd(401, "ACCESS_TOKEN_TYPE_UNSUPPORTED", [{ reason: "authError" }]),
      "unavailable",
    ],
    ["403 for too many requests", backend(403, "rateLimitExceeded"), "rateLimited"],
    ["403 for too many requests of one account", backend(403, "userRateLimitExceeded"), "rateLimited"],
    ["403 for too many requests, by the front end", frontEnd(403, "RATE_LIMIT_EXCEEDED"), "rateLimited"],
    ["403 for a used-up quota", backend(403, "quotaExceeded"), "quotaExceeded"],
    ["403 for a missing scope", backend(403, "insufficientPermissions"), "scopeMissing"],
    [
      "403 for a missing scope, by the front end",
      frontEnd(403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
      "scopeMissing",
    ],
    [
      "403 of a project whose API is off",
      frontEnd(403, "SERVICE_DISABLED", [{ reason: "accessNotConfigured" }]),
      "unavailable",
    ],
    ["403 for another's event", backend(403, "forbiddenForNonOrganizer"), "forbidden"],
    ["403 of a purged event", backend(403, "forbidden"), "forbidden"],
    ["404", backend(404, "notFound"), "notFound"],
    ["409 of a taken id", backend(409, "duplicate"), "duplicate"],
    ["409 of writes that crossed", backend(409, "conflict"), "unavailable"],
    ["410 of a deleted event", backend(410, "deleted"), "deleted"],
    ["410 of a sync token", backend(410, "fullSyncRequired", { location: "syncToken" }), "syncTokenInvalid"],
    ["410 of too old a start", backend(410, "updatedMinTooLongAgo"), "syncTokenInvalid"],
    ["410 without a known reason, which must not wipe anything", backend(410, "gone"), "deleted"],
    ["412", backend(412, "conditionNotMet"), "preconditionFailed"],
    ["429", backend(429, "rateLimitExceeded"), "rateLimited"],
    ["500", backend(500, "backendError"), "unavailable"],
    ["503 as a page", page(503), "unavailable"],
    ["429 as a page", page(429), "rateLimited"],
    ["a captive portal's redirect", page(302), "offline"],
    ["a captive portal's own status", page(511), "offline"],
    ["a proxy's page that forbids", page(403), "offline"],
    ["a proxy that asks for a password", page(407), "offline"],
    ["somebody else's JSON", { status: 403, headers: {}, text: '{"message":"blocked"}' }, "offline"],
    ["another refusal of Google's", backend(413, "uploadTooLarge"), "invalid"],
  ] as const)("%s", (_, answer, code) => {
    expect(judged(answer)).toMatchObject({ code, status: answer.status });
  });
});

test("gives the reason's word and the time to come back", () => {
  const answer = { ...backend(403, "rateLimitExceeded"), headers: { "retry-after": "90" } };
  expect(judged(answer)).toEqual({
    code: "rateLimited",
    status: 403,
    reason: "rateLimitExceeded",
    retryAt: "2026-11-21T09:01:30.000Z",
  });
});

test("repeats no words of the answer, which could hold a patient's name", () => {
  const error = classifyApiError(backend(400, "Anna Meier", { message: "Anna Meier" }), now);
  expect({ message: error.message, reason: error.reason, cause: error.cause }).toEqual({
    message: "invalid 400",
    reason: undefined,
    cause: undefined,
  });
});
