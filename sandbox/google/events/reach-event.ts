import type { ApiRequest } from "../api/api-method.ts";
import type { AccessRole } from "../calendars/acl-rule.ts";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import type { ReachedCalendar } from "../calendars/reach-calendar.ts";
import { requiredAccessLevel } from "../http/calendar-refusals.ts";
import { checkVersion } from "../http/check-version.ts";
import type { EventView } from "./event-answer.ts";
import { isPrivate, seesPrivate } from "./event-detail.ts";
import { findEvent } from "./find-event.ts";
import { readViewQuery } from "./list-query.ts";
import { etagOf } from "./stored-event.ts";
import type { StoredEvent } from "./stored-event.ts";
import { readWriteOptions } from "./write-options.ts";
import type { WriteOptions } from "./write-options.ts";

/** A calendar, what the caller may do with it, and how its events are shown to them. */
export interface ReachedEvents {
  readonly reached: ReachedCalendar;
  readonly view: EventView;
}

/** Finds the calendar a call names; refuses as `reachCalendar` does. */
export function reachEvents(request: ApiRequest, role: AccessRole): ReachedEvents {
  const reached = reachCalendar(request, role);
  const view = readViewQuery(request.query);
  return {
    reached,
    view: { calendar: reached.calendar, role: reached.role, email: request.access.account.email, ...view },
  };
}

/** Finds the calendar of a write, and reads what the client can handle. */
export function reachForInsert(request: ApiRequest): ReachedEvents & { readonly options: WriteOptions } {
  const options = readWriteOptions(request.query);
  return { ...reachEvents(request, "writerWithoutPrivateAccess"), options };
}

/**
 * Finds the event of a write: 404 where there never was one, 403 where it is private and the caller has no access to private
 * events, 412 where `If-Match` names another version.
 */
export function reachForWrite(
  request: ApiRequest,
): ReachedEvents & { readonly options: WriteOptions; readonly event: StoredEvent } {
  const found = reachForInsert(request);
  const { calendar, role } = found.reached;
  const event = findEvent(calendar, request.params["eventId"] ?? "");
  if (isPrivate(event) && !seesPrivate(role)) throw requiredAccessLevel();
  checkVersion(request, etagOf(event));
  return { ...found, event };
}
