import { insufficientScopes } from "../http/front-end-refusals.ts";
import { notFound, requiredAccessLevel } from "../http/calendar-refusals.ts";
import type { Access } from "../oauth/access.ts";
import { scopesOpening } from "../oauth/method-scopes.ts";
import type { CalendarMethod } from "../oauth/method-scopes.ts";
import type { World } from "../world.ts";
import { ACCESS_ROLES } from "./calendar-state.ts";
import type { AccessRole, SandboxCalendar } from "./calendar-state.ts";

/** A calendar, and what the asking account may do with it. */
export interface ReachedCalendar {
  readonly calendar: SandboxCalendar;
  readonly role: AccessRole;
}

/**
 * Finds a calendar by id, e-mail or the word `primary`. 404 where it does not exist or is not shared with the account, 403
 * where the role is too low or the only opening scope covers other calendars.
 */
export function reachCalendar(
  world: World,
  access: Access,
  wanted: { readonly calendarId: string; readonly method: CalendarMethod; readonly role: AccessRole },
): ReachedCalendar {
  const id = wanted.calendarId === "primary" ? access.account.email : wanted.calendarId;
  const calendar = world.calendars.get(id);
  const role = calendar?.roles.get(access.account.email);
  if (calendar === undefined || role === undefined) throw notFound();
  if (!isCoveredByScopes(access, calendar, wanted.method))
    throw insufficientScopes(`calendar.v3.${wanted.method}`);
  if (ACCESS_ROLES.indexOf(role) < ACCESS_ROLES.indexOf(wanted.role)) throw requiredAccessLevel();
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
