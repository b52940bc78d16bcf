import { backendRefusal } from "../http/calendar-refusals.ts";
import type { GoogleRefusal } from "../http/google-refusal.ts";

/** 403: a primary calendar cannot be deleted; status and reason as client programs meet them, the words are a guess. */
export function cannotDeletePrimaryCalendar(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "cannotDeletePrimaryCalendar",
    message: "Cannot delete the primary calendar.",
  });
}

/** 403: a data owner keeps the calendars that are theirs on their list; observed in July 2026. */
export function cannotUnsubscribeFromOwnedCalendar(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "cannotUnsubscribeFromOwnedCalendar",
    message: "The data owner of a calendar cannot remove such a calendar from their calendar list.",
  });
}

/** 403: too many calendars made in a short time (facts, E2). */
export function calendarUsageLimitsExceeded(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "usageLimits",
    reason: "quotaExceeded",
    message: "Calendar usage limits exceeded.",
  });
}
