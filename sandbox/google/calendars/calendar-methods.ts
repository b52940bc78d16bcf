import { z } from "zod";
import { ZoneId } from "../../../shared/time.ts";
import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { invalid, required } from "../http/calendar-refusals.ts";
import { calendarAnswer } from "./calendar-answers.ts";
import { createCalendar } from "./create-calendar.ts";
import { reachCalendar } from "./reach-calendar.ts";

const NewCalendar = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  timeZone: ZoneId.optional(),
});

/** The methods of calendars (facts, section F). */
export const calendarMethods: readonly ApiMethod[] = [
  { name: "Calendars.Insert", verb: "POST", path: "/calendars", handle: insertCalendar },
  { name: "Calendars.Get", verb: "GET", path: "/calendars/:calendarId", handle: getCalendar },
];

function insertCalendar({ world, access, body }: ApiRequest): Answer {
  const given = NewCalendar.safeParse(body ?? {});
  if (!given.success) throw invalid("Invalid Value", given.error.issues[0]?.path.join("."));
  if (given.data.summary === undefined || given.data.summary === "") throw required("Required");
  const calendar = createCalendar(world, {
    owner: access.account,
    summary: given.data.summary,
    description: given.data.description,
    timeZone: given.data.timeZone ?? ZoneId.parse("UTC"),
    madeBy: access.clientId,
  });
  return json(calendarAnswer(calendar));
}

function getCalendar(request: ApiRequest): Answer {
  return json(calendarAnswer(reachCalendar(request, "freeBusyReader").calendar));
}
