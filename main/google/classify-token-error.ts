import { z } from "zod";
import type { Instant } from "../../shared/time.ts";
import { jsonOf } from "./google-answer.ts";
import { GoogleError, type GoogleErrorCode } from "./google-error.ts";
import type { HttpAnswer } from "./http.ts";
import { readRetryAfter } from "./retry-after.ts";

/** The flat shape of the token endpoint's refusals (RFC 6749, section 5.2). */
const TokenRefusal = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) });

/** AC1: these and no others end a connection. */
const ENDS_CONNECTION = new Set([
  "invalid_grant",
  "admin_policy_enforced",
  "deleted_client",
  "invalid_client",
]);

/** The error of an answer of the token or revocation endpoint that is no success. Pure; `now` is for `Retry-After`. */
export function classifyTokenError(answer: HttpAnswer, now: Instant): GoogleError {
  const parsed = TokenRefusal.safeParse(jsonOf(answer));
  const word = parsed.success ? parsed.data.error : undefined;
  return new GoogleError(codeOf(answer.status, word), {
    status: answer.status,
    reason: word,
    retryAt: readRetryAfter(answer.headers["retry-after"], now),
  });
}

function codeOf(status: number, word: string | undefined): GoogleErrorCode {
  if (status === 429) return "rateLimited";
  if (status >= 500 && status !== 511) return "unavailable";
  if (word === undefined || status < 400) return "offline";
  return ENDS_CONNECTION.has(word) ? "signInAgain" : "unavailable";
}
