import type { AccessRole } from "../calendars/acl-rule.ts";
import { assertNever } from "../assert-never.ts";
import type { EventView } from "./event-answer.ts";
import type { StoredEvent } from "./stored-event.ts";

/** How much of an event is shown: all, that there is a private one, that the time is taken, or that there was one. */
export type EventDetail = "whole" | "private" | "busy" | "bare";

/**
 * How much of an event an account sees (facts, section F): what is private is hidden from readers and writers without private
 * access unless they are guests of it, and readers of free and busy times see nothing else.
 */
export function eventDetail(event: StoredEvent, view: EventView): EventDetail {
  if (event.isPurged || event.isBare === true) return "bare";
  if (view.role === "freeBusyReader") return "busy";
  if (isPrivate(event) && !seesPrivate(view.role ?? "owner") && !isGuest(event, view.email)) return "private";
  return "whole";
}

/** Whether an event's details are kept from those who merely read the calendar. */
export function isPrivate({ fields: { visibility } }: StoredEvent): boolean {
  return visibility === "private" || visibility === "confidential";
}

function isGuest({ fields: { attendees = [] } }: StoredEvent, viewer: string): boolean {
  return attendees.some(({ email }) => email === viewer);
}

/** Whether a role sees and changes private events like any other. */
export function seesPrivate(role: AccessRole): boolean {
  switch (role) {
    case "writer":
    case "owner":
      return true;
    case "freeBusyReader":
    case "reader":
    case "writerWithoutPrivateAccess":
      return false;
    default:
      return assertNever(role);
  }
}
