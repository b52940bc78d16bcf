import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import { roleOf } from "../calendars/role-of.ts";
import { rfc3339InZone } from "../events/event-times.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { busyPeriods } from "./busy-periods.ts";
import { readFreeBusyRequest } from "./free-busy-request.ts";
import type { FreeBusyRequest } from "./free-busy-request.ts";

/** `freebusy.query`: what is wrong with one calendar is said of that calendar alone, inside 200 (facts, section F). */
export const freeBusyMethods: readonly ApiMethod[] = [
  { name: "Freebusy.Query", verb: "POST", path: "/freeBusy", handle: query },
];

function query(request: ApiRequest): Answer {
  const asked = readFreeBusyRequest(request.body);
  const calendars = asked.calendarIds.map((id, index) => [
    id,
    index < asked.mostCalendars ? calendarPart(request, asked, id) : failedPart("tooManyCalendarsRequested"),
  ]);
  const { timeMin, timeMax } = asked;
  return json({ kind: "calendar#freeBusy", timeMin, timeMax, calendars: Object.fromEntries(calendars) });
}

function calendarPart(
  { world, access }: ApiRequest,
  { timeMin, timeMax, timeZone }: FreeBusyRequest,
  id: string,
): Record<string, unknown> {
  const { email } = access.account;
  const calendar = world.calendars.get(id === "primary" ? email : id);
  if (calendar === undefined || roleOf(calendar, email) === undefined) return failedPart("notFound");
  const busy = busyPeriods(calendar, { start: timeMin, end: timeMax }).map(({ start, end }) => ({
    start: rfc3339InZone(start, timeZone),
    end: rfc3339InZone(end, timeZone),
  }));
  return { busy };
}

function failedPart(reason: string): Record<string, unknown> {
  return { errors: [{ domain: "global", reason }], busy: [] };
}
