import { ZoneId } from "../../../shared/time.ts";
import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { forbidden, invalid } from "../http/calendar-refusals.ts";
import { checkVersion } from "../http/check-version.ts";
import { versionedAnswer } from "../http/versioned-answer.ts";
import { calendarAnswer, calendarEtag } from "./calendar-answer.ts";
import { mergeCalendarBody, readCalendarBody } from "./calendar-body.ts";
import type { CalendarBody } from "./calendar-body.ts";
import { cannotDeletePrimaryCalendar } from "./calendar-refusals.ts";
import { putEvent } from "./calendar-state.ts";
import type { SandboxCalendar } from "./calendar-state.ts";
import { countNewCalendar } from "./count-new-calendar.ts";
import { createCalendar } from "./create-calendar.ts";
import { deleteCalendar } from "./delete-calendar.ts";
import { putCalendar } from "./put-calendar.ts";
import { reachCalendar } from "./reach-calendar.ts";

const CALENDAR = "/calendars/:calendarId";

/** A calendar made without a zone has this one, whatever its maker's; observed in July 2026. */
const ZONE_UNLESS_TOLD = ZoneId.parse("UTC");

/** The methods of calendars (facts, section F). */
export const calendarMethods: readonly ApiMethod[] = [
  { name: "Calendars.Insert", verb: "POST", path: "/calendars", handle: insert },
  { name: "Calendars.Get", verb: "GET", path: CALENDAR, handle: get },
  { name: "Calendars.Update", verb: "PUT", path: CALENDAR, handle: update },
  { name: "Calendars.Patch", verb: "PATCH", path: CALENDAR, handle: patch },
  { name: "Calendars.Delete", verb: "DELETE", path: CALENDAR, handle: remove },
  { name: "Calendars.Clear", verb: "POST", path: `${CALENDAR}/clear`, handle: clear },
];

function insert({ world, access, body }: ApiRequest): Answer {
  const { timeZone = ZONE_UNLESS_TOLD, ...rest } = readCalendarBody(body);
  countNewCalendar(world, access.account);
  const { account: owner, clientId: madeBy } = access;
  return json(calendarAnswer(createCalendar(world, { ...rest, owner, timeZone, madeBy })));
}

function get(request: ApiRequest): Answer {
  return versionedAnswer(request, calendarAnswer(reachCalendar(request, "freeBusyReader").calendar));
}

function update(request: ApiRequest): Answer {
  return write(request, () => readCalendarBody(request.body));
}

function patch(request: ApiRequest): Answer {
  return write(request, (calendar) => mergeCalendarBody(calendar, request.body));
}

function write(request: ApiRequest, compose: (calendar: SandboxCalendar) => CalendarBody): Answer {
  const { calendar } = reachCalendar(request, "owner");
  checkVersion(request, calendarEtag(calendar));
  const { timeZone = calendar.timeZone, ...rest } = compose(calendar);
  return json(calendarAnswer(putCalendar(request.world, { ...calendar, ...rest, timeZone })));
}

/** Only secondary calendars, and only by their data owner; other owners are refused (facts, section F). */
function remove(request: ApiRequest): Answer {
  const { calendar } = reachCalendar(request, "owner");
  if (calendar.isPrimary) throw cannotDeletePrimaryCalendar();
  if (calendar.ownerEmail !== request.access.account.email) throw forbidden();
  checkVersion(request, calendarEtag(calendar));
  deleteCalendar(request.world, calendar);
  return { kind: "empty", status: 204 };
}

/** Only primary calendars: all events are deleted for good. */
function clear(request: ApiRequest): Answer {
  const { calendar } = reachCalendar(request, "owner");
  if (!calendar.isPrimary) throw invalid("Invalid Value", "calendarId");
  const kept = [...calendar.events.values()].filter(({ isPurged }) => !isPurged);
  for (const event of kept)
    putEvent(request.world, calendar, { ...event, status: "cancelled", isPurged: true });
  return { kind: "empty", status: 204 };
}
