import type { Instant } from "../../shared/time.ts";

/**
 * What the caller must do about a refusal or a failure of Google, told by `code`:
 *   offline            no answer, or an answer that is not Google's (captive portal, proxy): try again later; never ends a connection
 *   unavailable        5xx: back off
 *   rateLimited        403 rateLimitExceeded / userRateLimitExceeded, 429: back off, the whole account
 *   quotaExceeded      403 quotaExceeded: pause the account for an hour and say so
 *   signInAgain        invalid_grant and its kin: the connection has ended (AC1)
 *   scopeMissing       403 insufficientPermissions: ask for consent again
 *   forbidden          403 for another reason: this request will not be taken
 *   notFound           404
 *   duplicate          409: the id is taken (also by a deleted event)
 *   deleted            410 with reason `deleted`
 *   syncTokenInvalid   410 fullSyncRequired / updatedMinTooLongAgo, 400 on the token: full pull
 *   preconditionFailed 412: read again, merge, send again
 *   invalid            any other 400: this request will never be taken
 */
export type GoogleErrorCode =
  | "offline"
  | "unavailable"
  | "rateLimited"
  | "quotaExceeded"
  | "signInAgain"
  | "scopeMissing"
  | "forbidden"
  | "notFound"
  | "duplicate"
  | "deleted"
  | "syncTokenInvalid"
  | "preconditionFailed"
  | "invalid";

/** A refusal or failure of Google. Its message holds the code, the HTTP status and Google's reason word; never a value. */
export class GoogleError extends Error {
  readonly code: GoogleErrorCode;
  readonly status: number | undefined;
  readonly reason: string | undefined;
  /** From `Retry-After`, where Google sent one. */
  readonly retryAt: Instant | undefined;

  constructor(
    code: GoogleErrorCode,
    details: {
      readonly status?: number | undefined;
      readonly reason?: string | undefined;
      readonly retryAt?: Instant | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super([code, details.status, details.reason].filter((part) => part !== undefined).join(" "), {
      cause: details.cause,
    });
    this.name = "GoogleError";
    this.code = code;
    this.status = details.status;
    this.reason = details.reason;
    this.retryAt = details.retryAt;
  }
}
