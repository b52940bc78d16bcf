import type { Answer } from "../http/answer.ts";
import { backendRefusal } from "../http/calendar-refusals.ts";
import { insufficientScopes, invalidCredentials, plainFrontEndRefusal } from "../http/front-end-refusals.ts";
import type { GoogleRefusal } from "../http/google-refusal.ts";
import { refusalAnswer } from "../http/serve-call.ts";
import { oauthRefusal } from "../oauth/oauth-refusals.ts";
import type { FaultRequest } from "./faults.ts";

type StatusFault = Extract<FaultRequest, { kind: "status" }>;

/** The answer of the fault "status", in the words Google uses for that status and reason (facts, A5 and B8). */
export function statusFaultAnswer(fault: StatusFault, path: string): Answer {
  const answer = fault.shape === "html" ? errorPage(fault.status) : jsonAnswer(fault, path);
  if (answer.kind !== "json" && answer.kind !== "text") return answer;
  if (fault.retryAfterSeconds === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, "Retry-After": String(fault.retryAfterSeconds) } };
}

function jsonAnswer(fault: StatusFault, path: string): Answer {
  return refusalAnswer(isOAuthPath(path) ? oauthFault(fault) : calendarFault(fault));
}

/** What the servers in front of Google's services say when nothing behind them answers. */
function errorPage(status: number): Answer {
  const title = `Error ${String(status)} (Server Error)!!1`;
  const text = `<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <title>${title}</title>
  <p><b>${String(status)}.</b> <ins>That’s an error.</ins>
  <p>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.
`;
  return { kind: "text", status, text, type: "text/html; charset=UTF-8" };
}

function isOAuthPath(path: string): boolean {
  return path === "/token" || path === "/revoke";
}

function oauthFault({ status, reason }: StatusFault): GoogleRefusal {
  if (reason === "invalid_rapt")
    return oauthRefusal("invalid_grant", "reauth related error", { status, subtype: "invalid_rapt" });
  if (reason === "invalid_grant")
    return oauthRefusal(reason, "Token has been expired or revoked.", { status });
  if (reason !== undefined) return oauthRefusal(reason, "Bad Request", { status });
  if (status === 429) return oauthRefusal("rate_limit_exceeded", "Rate Limit Exceeded", { status });
  if (status === 503)
    return oauthRefusal("temporarily_unavailable", "The service is unavailable.", { status });
  return oauthRefusal(status >= 500 ? "internal_failure" : "invalid_request", "Bad Request", { status });
}

const MESSAGES = new Map([
  ["rateLimitExceeded", "Rate Limit Exceeded"],
  ["userRateLimitExceeded", "User Rate Limit Exceeded"],
  ["quotaExceeded", "Calendar usage limits exceeded."],
  ["fullSyncRequired", "Sync token is no longer valid, a full sync is required."],
  ["updatedMinTooLongAgo", "The requested minimum modification time lies too far in the past."],
  ["deleted", "Resource has been deleted"],
  ["notFound", "Not Found"],
  ["duplicate", "The requested identifier already exists."],
  ["conditionNotMet", "Precondition Failed"],
  ["backendError", "Backend Error"],
  ["invalid", "Invalid Value"],
  ["required", "Required"],
  ["conflict", "Conflict"],
  ["timeRangeEmpty", "The specified time range is empty."],
  ["notACalendarUser", "The user must be signed up for Google Calendar."],
  ["forbiddenForNonOrganizer", "Shared properties can only be changed by the organizer of the event."],
  ["requiredAccessLevel", "You need to have writer access to this calendar."],
]);

const USUAL_REASONS = new Map([
  [403, "forbidden"],
  [404, "notFound"],
  [409, "duplicate"],
  [410, "fullSyncRequired"],
  [412, "conditionNotMet"],
  [429, "rateLimitExceeded"],
]);

const USAGE_LIMITS = new Set(["rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"]);
const CALENDAR_DOMAIN = new Set([
  "fullSyncRequired",
  "updatedMinTooLongAgo",
  "requiredAccessLevel",
  "timeRangeEmpty",
  "notACalendarUser",
  "forbiddenForNonOrganizer",
]);

function calendarFault(fault: StatusFault): GoogleRefusal {
  const { status } = fault;
  if (status === 401) return invalidCredentials("calendar.v3.Events.List");
  if (fault.reason === "insufficientPermissions") return insufficientScopes("calendar.v3.Events.List");
  const reason = fault.reason ?? USUAL_REASONS.get(status) ?? (status >= 500 ? "backendError" : "invalid");
  const message = MESSAGES.get(reason) ?? "Forbidden";
  const error = { status, domain: domainOf(reason), reason, message };
  return fault.shape === "frontEnd" ? plainFrontEndRefusal(error) : backendRefusal(error);
}

function domainOf(reason: string): string {
  if (USAGE_LIMITS.has(reason)) return "usageLimits";
  return CALENDAR_DOMAIN.has(reason) ? "calendar" : "global";
}
