import type { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import type { GoogleError } from "../google/google-error.ts";
import { type CalendarState, findCalendarState, saveCalendarState } from "../store/calendar-states.ts";
import type { PullReport } from "./pull-report.ts";
import type { SyncContext } from "./sync-context.ts";

/** How long to leave Google alone after quotaExceeded, in milliseconds (OB5). */
const QUOTA_REST_MS = 60 * 60_000;

/**
 * What a failure means for the calendar that was being pulled. One that is gone or may not be read any more is marked; its
 * data stay (PL10).
 */
export function reportPullFailure(
  context: SyncContext,
  { calendarId, error }: { readonly calendarId: GoogleCalendarId; readonly error: GoogleError },
): PullReport {
  context.log.warn("calendar not pulled", { code: error.code, status: error.status ?? null });
  switch (error.code) {
    case "offline":
      return { kind: "offline" };
    case "signInAgain":
    case "scopeMissing":
      return { kind: "signInAgain" };
    case "notFound":
      return markProblem(context, { calendarId, problem: "calendarGone" });
    case "forbidden":
      return markProblem(context, { calendarId, problem: "accessLost" });
    case "quotaExceeded":
      return { kind: "failed", retryAt: error.retryAt ?? addMs(instantNow(context.clock), QUOTA_REST_MS) };
    case "unavailable":
    case "rateLimited":
    case "duplicate":
    case "deleted":
    case "syncTokenInvalid":
    case "preconditionFailed":
    case "invalid":
      return { kind: "failed", retryAt: error.retryAt };
  }
}

function markProblem(
  { store, account, announce }: SyncContext,
  found: { readonly calendarId: GoogleCalendarId; readonly problem: "calendarGone" | "accessLost" },
): PullReport {
  const { calendarId, problem } = found;
  const unread: Omit<CalendarState, "problem"> = {
    calendarId,
    accountId: account.id,
    syncToken: null,
    resumePage: null,
    lastProvenAt: null,
  };
  store.write((writer) =>
    saveCalendarState(writer, { ...unread, ...findCalendarState(writer, calendarId), problem }),
  );
  announce("connectionChanged");
  return { kind: problem };
}
