import { describe, expect, test } from "vitest";
import { Instant } from "../../shared/time.ts";
import { classifyTokenError } from "./classify-token-error.ts";

const now = Instant.parse("2026-11-21T09:00:00.000Z");

function codeOf(status: number, body: object | string): string {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return classifyTokenError({ status, headers: {}, text }, now).code;
}

describe("[AC1] ends the connection for", () => {
  test.each([
    [400, { error: "invalid_grant", error_description: "Token has been expired or revoked." }],
    [
      400,
      { error: "invalid_grant", error_subtype: "invalid_rapt", error_description: "reauth related error" },
    ],
    [400, { error: "admin_policy_enforced" }],
    [401, { error: "deleted_client" }],
    [401, { error: "invalid_client", error_description: "The OAuth client was not found." }],
  ])("%i %j", (status, body) => {
    expect(codeOf(status, body)).toBe("signInAgain");
  });
});

describe("[AC1] never ends the connection for", () => {
  test.each([
    [500, { error: "internal_failure" }, "unavailable"],
    [503, { error: "invalid_grant" }, "unavailable"],
    [429, { error: "rate_limit_exceeded" }, "rateLimited"],
    [400, { error: "invalid_request" }, "unavailable"],
    [200, "<html>invalid_grant</html>", "offline"],
    [302, "", "offline"],
    [400, "<html>invalid_grant</html>", "offline"],
    [403, { message: "invalid_grant" }, "offline"],
    [407, "", "offline"],
    [511, "<html>Please log in to this network</html>", "offline"],
  ])("%i %j", (status, body, code) => {
    expect(codeOf(status, body)).toBe(code);
  });
});
