import { backendRefusal } from "../http/calendar-refusals.ts";
import type { GoogleRefusal } from "../http/google-refusal.ts";

/** 400: an event of this type cannot be this way, or not here; its type cannot change either (facts, B7). */
export function eventTypeRestriction(message: string): GoogleRefusal {
  return backendRefusal({ status: 400, domain: "calendar", reason: "eventTypeRestriction", message });
}

/** 400: an event of a special type lacks what makes it one; the reason is Google's, `malformedOutOfOfficeEvent`. */
export function malformedEvent(reason: string, message: string): GoogleRefusal {
  return backendRefusal({ status: 400, domain: "calendar", reason, message });
}

/** 400: reminders that are the calendar's and the event's own at once. */
export function remindersTwice(): GoogleRefusal {
  return backendRefusal({
    status: 400,
    domain: "calendar",
    reason: "cannotUseDefaultRemindersAndSpecifyOverride",
    message: "Cannot specify both default reminders and overrides at the same time.",
  });
}

/** 403: what guests share was to be changed on a guest's copy (facts, B8). */
export function forbiddenForNonOrganizer(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "forbiddenForNonOrganizer",
    message: "Shared properties can only be changed by the organizer of the event.",
  });
}

/** 403: only an organizer's copy can be moved to another calendar. */
export function cannotChangeOrganizer(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "cannotChangeOrganizer",
    message: "Cannot change the organizer of this event.",
  });
}

/** 403: a series moves to another calendar as a whole. */
export function cannotChangeOrganizerOfInstance(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "cannotChangeOrganizerOfInstance",
    message: "Cannot change the organizer of an instance.",
  });
}
