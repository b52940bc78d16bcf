import type { ApiRequest } from "../api/api-method.ts";
import { insufficientScopes } from "../http/front-end-refusals.ts";
import { notFound, requiredAccessLevel } from "../http/calendar-refusals.ts";
import type { Access } from "../oauth/access.ts";
import { scopesOpening } from "../oauth/method-scopes.ts";
import type { CalendarMethod } from "../oauth/method-scopes.ts";
import { isAtLeast } from "./acl-rule.ts";
import type { AccessRole } from "./acl-rule.ts";
import type { SandboxCalendar } from "./calendar-state.ts";
import { roleOf } from "./role-of.ts";

/** A calendar, and what the asking account may do with it. */
export interface ReachedCalendar {
  readonly calendar: SandboxCalendar;
  readonly role: AccessRole;
}

/**
 * Finds the calendar a call names (`calendarId` in its path) by id, e-mail or the word `primary`. 404 where it does not exist or
 * is not shared with the account, 403 where the role is too low or the only opening scope covers other calendars.
 */
export function reachCalendar(
  request: Pick<ApiRequest, "world" | "access" | "method" | "params">,
  wanted: AccessRole,
): ReachedCalendar {
  const { world, access, method } = request;
  const asked = request.params["calendarId"] ?? "";
  const calendar = world.calendars.get(asked === "primary" ? access.account.email : asked);
  const role = calendar && roleOf(calendar, access.account.email);
  if (calendar === undefined || role === undefined) throw notFound();
  if (!isCoveredByScopes(access, calendar, method)) throw insufficientScopes(`calendar.v3.${method}`);
  if (!isAtLeast(role, wanted)) throw requiredAccessLevel(wanted);
  return { calendar, role };
}

function isCoveredByScopes(access: Access, calendar: SandboxCalendar, method: CalendarMethod): boolean {
  const opening = scopesOpening(method).filter((scope) => access.scopes.includes(scope));
  return opening.some((scope) => {
    if (scope.endsWith("calendar.app.created")) return calendar.madeBy === access.clientId;
    if (scope.includes("calendar.events.owned")) return calendar.ownerEmail === access.account.email;
    return true;
  });
}
