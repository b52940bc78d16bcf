import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { notFound } from "../http/calendar-refusals.ts";
import { listEntryAnswer } from "./calendar-answers.ts";
import { listCalendars } from "./list-calendars.ts";
import { reachCalendar } from "./reach-calendar.ts";

const LIST = "/users/me/calendarList";

/** The methods of an account's list of calendars (facts, section F). */
export const calendarListMethods: readonly ApiMethod[] = [
  { name: "CalendarList.List", verb: "GET", path: LIST, handle: listList },
  { name: "CalendarList.Get", verb: "GET", path: `${LIST}/:calendarId`, handle: getEntry },
];

function listList({ world, access, query }: ApiRequest): Answer {
  return json(listCalendars(world, access.account, query));
}

function getEntry(request: ApiRequest): Answer {
  const { calendar } = reachCalendar(request, "freeBusyReader");
  const { account } = request.access;
  if (account.calendarList.get(calendar.id)?.isDeleted !== false) throw notFound();
  return json(listEntryAnswer(calendar, account));
}
