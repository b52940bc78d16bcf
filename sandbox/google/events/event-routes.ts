import { Router } from "express";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import type { ReachedCalendar } from "../calendars/reach-calendar.ts";
import type { AccessRole } from "../calendars/calendar-state.ts";
import { invalid } from "../http/calendar-refusals.ts";
import { json } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { Call } from "../http/serve-call.ts";
import { checkAccess } from "../oauth/access.ts";
import type { Access } from "../oauth/access.ts";
import type { CalendarMethod } from "../oauth/method-scopes.ts";
import type { World } from "../world.ts";
import { readEventBody } from "./compose-event.ts";
import { eventAnswer } from "./event-answer.ts";
import type { EventView } from "./event-answer.ts";
import { CalendarPath, EventPath } from "./event-path.ts";
import { checkIfMatch, findEvent } from "./find-event.ts";
import { insertEvent } from "./insert-event.ts";
import { listEvents } from "./list-events.ts";
import { readListQuery } from "./list-query.ts";
import { etagOf } from "./stored-event.ts";
import { deleteEvent, patchEvent, updateEvent } from "./write-event.ts";

const EVENTS = "/calendars/:calendarId/events";
const EVENT = `${EVENTS}/:eventId`;

/** The events methods of the Calendar API (facts, B3). */
export function eventRoutes(world: World): Router {
  const router = Router();
  router.get(
    EVENTS,
    serveCall((call) => {
      const { reached, access } = reach(world, call, { method: "Events.List", role: "freeBusyReader" });
      const query = readListQuery(call.query);
      const view = { calendar: reached.calendar, email: access.account.email, timeZone: query.timeZone };
      return json(listEvents(world, { reached, view, query }));
    }),
  );
  router.post(
    EVENTS,
    serveCall((call) => {
      checkSendUpdates(call);
      const { reached, access, view } = reach(world, call, { method: "Events.Insert", role: "writer" });
      const creatorEmail = access.account.email;
      const event = insertEvent(world, reached.calendar, { body: readEventBody(call.body), creatorEmail });
      return json(eventAnswer(event, view));
    }),
  );
  router.get(
    EVENT,
    serveCall((call) => {
      const { reached, view } = reach(world, call, { method: "Events.Get", role: "freeBusyReader" });
      const event = findEvent(reached.calendar, EventPath.parse(call.params).eventId);
      if (call.header("If-None-Match") === etagOf(event)) return { kind: "empty", status: 304 };
      return json(eventAnswer(event, view));
    }),
  );
  router.put(
    EVENT,
    serveCall((call) => {
      const { reached, view, event } = reachForWrite(world, call, "Events.Update");
      return json(
        eventAnswer(updateEvent(world, reached.calendar, { event, body: readEventBody(call.body) }), view),
      );
    }),
  );
  router.patch(
    EVENT,
    serveCall((call) => {
      const { reached, view, event } = reachForWrite(world, call, "Events.Patch");
      return json(eventAnswer(patchEvent(world, reached.calendar, { event, body: call.body ?? {} }), view));
    }),
  );
  router.delete(
    EVENT,
    serveCall((call) => {
      const { reached, event } = reachForWrite(world, call, "Events.Delete");
      deleteEvent(world, reached.calendar, event);
      return { kind: "empty", status: 204 };
    }),
  );
  return router;
}

function reach(
  world: World,
  call: Call,
  need: { readonly method: CalendarMethod; readonly role: AccessRole },
): { readonly access: Access; readonly reached: ReachedCalendar; readonly view: EventView } {
  const access = checkAccess(world, call.header("Authorization"), need.method);
  const { calendarId } = CalendarPath.parse(call.params);
  const reached = reachCalendar(world, access, { calendarId, ...need });
  return { access, reached, view: { calendar: reached.calendar, email: access.account.email } };
}

function reachForWrite(
  world: World,
  call: Call,
  method: CalendarMethod,
): ReturnType<typeof reach> & { readonly event: ReturnType<typeof findEvent> } {
  checkSendUpdates(call);
  const reached = reach(world, call, { method, role: "writer" });
  const event = findEvent(reached.reached.calendar, EventPath.parse(call.params).eventId);
  checkIfMatch(event, call.header("If-Match"));
  return { ...reached, event };
}

function checkSendUpdates(call: Call): void {
  const sent = call.query["sendUpdates"];
  if (sent !== undefined && sent !== "all" && sent !== "externalOnly" && sent !== "none")
    throw invalid("Invalid Value", "sendUpdates");
}
