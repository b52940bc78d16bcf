import { z } from "zod";
import type { Instant } from "../../shared/time.ts";
import { jsonOf } from "./google-answer.ts";
import { GoogleError, type GoogleErrorCode } from "./google-error.ts";
import type { HttpAnswer } from "./http.ts";
import { readRetryAfter } from "./retry-after.ts";

/*
 * Google answers refusals in two shapes (developers.google.com/workspace/calendar/api/guides/errors): Calendar's own, with
 * `errors[]` and no `status`, and its front end's, with `status` and `details[]`. Both are read by this one schema.
 */
const Refusal = z.object({
  error: z.object({
    code: z.number().optional(),
    message: z.string().default(""),
    errors: z
      .array(
        z.object({
          reason: z.string().optional(),
          location: z.string().optional(),
        }),
      )
      .default([]),
    details: z.array(z.object({ reason: z.string().optional() })).default([]),
  }),
});
type Refusal = z.infer<typeof Refusal>["error"];
const ReadRefusal = z.compile(Refusal);

const FORBIDDEN: Readonly<Record<string, GoogleErrorCode>> = {
  rateLimitExceeded: "rateLimited",
  userRateLimitExceeded: "rateLimited",
  RATE_LIMIT_EXCEEDED: "rateLimited",
  quotaExceeded: "quotaExceeded",
  dailyLimitExceeded: "quotaExceeded",
  insufficientPermissions: "scopeMissing",
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: "scopeMissing",
  // The Cloud project's Calendar API is switched off: no appointment's fault, and right again once it is switched on.
  accessNotConfigured: "unavailable",
  SERVICE_DISABLED: "unavailable",
};

/** The error of a Calendar API answer that is no success. Pure; `now` is for `Retry-After`. */
export function classifyApiError(answer: HttpAnswer, now: Instant): GoogleError {
  const { status, headers } = answer;
  const parsed = ReadRefusal.safeParse(jsonOf(answer));
  const refusal = parsed.success ? parsed.data.error : undefined;
  const reasons = refusal === undefined ? [] : reasonsOf(refusal);
  return new GoogleError(codeOf({ status, refusal, reasons }), {
    status,
    reason: refusal === undefined ? undefined : asWord(reasons[0]),
    retryAt: readRetryAfter(headers["retry-after"], now),
  });
}

function reasonsOf(refusal: Refusal): string[] {
  return [...refusal.errors, ...refusal.details].flatMap(({ reason }) =>
    reason === undefined ? [] : [reason],
  );
}

interface Facts {
  readonly status: number;
  readonly refusal: Refusal | undefined;
  readonly reasons: readonly string[];
}

function codeOf({ status, refusal, reasons }: Facts): GoogleErrorCode {
  if (status === 429) return "rateLimited";
  if (status >= 500 && status !== 511) return "unavailable";
  // A page, a redirect or somebody else's JSON: a captive portal or a proxy spoke, not Google.
  if (refusal === undefined || status < 400) return "offline";
  switch (status) {
    case 400:
      return concernsToken(refusal) ? "syncTokenInvalid" : "invalid";
    case 401:
      // Only the token endpoint can end a connection (AC1); a fresh token refused here passes (seen in the field).
      return "unavailable";
    case 403:
      return reasons.map((reason) => FORBIDDEN[reason]).find((code) => code !== undefined) ?? "forbidden";
    case 404:
      return "notFound";
    case 408:
      return "unavailable";
    case 409:
      return reasons.includes("conflict") ? "unavailable" : "duplicate";
    case 410:
      return reasons.includes("deleted") ? "deleted" : goneCode(refusal, reasons);
    case 412:
      return "preconditionFailed";
    default:
      return "invalid";
  }
}

/** Whether a refusal is about the sync token, or the page token that belongs to it: both are mended by a full pull. */
function concernsToken({ errors, message }: Refusal): boolean {
  return (
    errors.some(({ location }) => location === "syncToken" || location === "pageToken") ||
    /\b(sync|page) ?token\b/i.test(message)
  );
}

/** A 410 for another reason than `deleted`. Only one that speaks of the token may lead to a full pull. */
function goneCode(refusal: Refusal, reasons: readonly string[]): GoogleErrorCode {
  const isOutdated = reasons.some(
    (reason) => reason === "fullSyncRequired" || reason === "updatedMinTooLongAgo",
  );
  return isOutdated || concernsToken(refusal) ? "syncTokenInvalid" : "deleted";
}

/** A reason as a log may carry it: a word, never a sentence that could hold a value. */
function asWord(reason: string | undefined): string | undefined {
  return reason !== undefined && /^[A-Za-z_]{1,60}$/.test(reason) ? reason : undefined;
}
