import { Router } from "express";
import { z } from "zod";
import { ZoneId } from "../../../shared/time.ts";
import { CalendarPath } from "../events/event-path.ts";
import { json } from "../http/answer.ts";
import { invalid, notFound, required } from "../http/calendar-refusals.ts";
import { serveCall } from "../http/serve-call.ts";
import { checkAccess } from "../oauth/access.ts";
import type { World } from "../world.ts";
import { calendarAnswer, listEntryAnswer } from "./calendar-answers.ts";
import { createCalendar } from "./create-calendar.ts";
import { listCalendars } from "./list-calendars.ts";
import { reachCalendar } from "./reach-calendar.ts";

const NewCalendar = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  timeZone: ZoneId.optional(),
});

/** The calendars and calendarList methods of the Calendar API (facts, section F). */
export function calendarRoutes(world: World): Router {
  const router = Router();
  router.get(
    "/users/me/calendarList",
    serveCall((call) => {
      const access = checkAccess(world, call.header("Authorization"), "CalendarList.List");
      return json(listCalendars(world, access.account, call.query));
    }),
  );
  router.get(
    "/users/me/calendarList/:calendarId",
    serveCall((call) => {
      const method = "CalendarList.Get";
      const access = checkAccess(world, call.header("Authorization"), method);
      const { calendarId } = CalendarPath.parse(call.params);
      const { calendar } = reachCalendar(world, access, { calendarId, method, role: "freeBusyReader" });
      if (!access.account.calendarList.has(calendar.id)) throw notFound();
      return json(listEntryAnswer(calendar, access.account));
    }),
  );
  router.post(
    "/calendars",
    serveCall((call) => {
      const access = checkAccess(world, call.header("Authorization"), "Calendars.Insert");
      const body = NewCalendar.safeParse(call.body ?? {});
      if (!body.success) throw invalid("Invalid Value", body.error.issues[0]?.path.join("."));
      if (body.data.summary === undefined || body.data.summary === "") throw required("Required");
      const calendar = createCalendar(world, {
        owner: access.account,
        summary: body.data.summary,
        description: body.data.description,
        timeZone: body.data.timeZone ?? ZoneId.parse("UTC"),
        madeBy: access.clientId,
      });
      return json(calendarAnswer(calendar));
    }),
  );
  router.get(
    "/calendars/:calendarId",
    serveCall((call) => {
      const method = "Calendars.Get";
      const access = checkAccess(world, call.header("Authorization"), method);
      const { calendarId } = CalendarPath.parse(call.params);
      return json(
        calendarAnswer(reachCalendar(world, access, { calendarId, method, role: "freeBusyReader" }).calendar),
      );
    }),
  );
  return router;
}
