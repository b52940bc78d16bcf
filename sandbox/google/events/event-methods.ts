import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import type { AccessRole } from "../calendars/acl-rule.ts";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import type { ReachedCalendar } from "../calendars/reach-calendar.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { invalid } from "../http/calendar-refusals.ts";
import { readEventBody } from "./compose-event.ts";
import { eventAnswer } from "./event-answer.ts";
import type { EventView } from "./event-answer.ts";
import { checkIfMatch, findEvent } from "./find-event.ts";
import { insertEvent } from "./insert-event.ts";
import { listEvents } from "./list-events.ts";
import { readListQuery } from "./list-query.ts";
import { etagOf } from "./stored-event.ts";
import type { StoredEvent } from "./stored-event.ts";
import { deleteEvent, patchEvent, updateEvent } from "./write-event.ts";

const EVENTS = "/calendars/:calendarId/events";
const EVENT = `${EVENTS}/:eventId`;

/** The methods of events (facts, B3). */
export const eventMethods: readonly ApiMethod[] = [
  { name: "Events.List", verb: "GET", path: EVENTS, handle: list },
  { name: "Events.Insert", verb: "POST", path: EVENTS, handle: insert },
  { name: "Events.Get", verb: "GET", path: EVENT, handle: get },
  { name: "Events.Update", verb: "PUT", path: EVENT, handle: update },
  { name: "Events.Patch", verb: "PATCH", path: EVENT, handle: patch },
  { name: "Events.Delete", verb: "DELETE", path: EVENT, handle: remove },
];

function list(request: ApiRequest): Answer {
  const { reached, view } = reach(request, "freeBusyReader");
  const query = readListQuery(request.query);
  return json(listEvents(request.world, { reached, view: { ...view, timeZone: query.timeZone }, query }));
}

function insert(request: ApiRequest): Answer {
  checkSendUpdates(request);
  const { reached, view } = reach(request, "writer");
  const creatorEmail = request.access.account.email;
  const body = readEventBody(request.body);
  return json(eventAnswer(insertEvent(request.world, reached.calendar, { body, creatorEmail }), view));
}

function get(request: ApiRequest): Answer {
  const { reached, view } = reach(request, "freeBusyReader");
  const event = findEvent(reached.calendar, request.params["eventId"] ?? "");
  if (request.header("If-None-Match") === etagOf(event)) return { kind: "empty", status: 304 };
  return json(eventAnswer(event, view));
}

function update(request: ApiRequest): Answer {
  const { reached, view, event } = reachForWrite(request);
  const body = readEventBody(request.body);
  return json(eventAnswer(updateEvent(request.world, reached.calendar, { event, body }), view));
}

function patch(request: ApiRequest): Answer {
  const { reached, view, event } = reachForWrite(request);
  const body = request.body ?? {};
  return json(eventAnswer(patchEvent(request.world, reached.calendar, { event, body }), view));
}

function remove(request: ApiRequest): Answer {
  const { reached, event } = reachForWrite(request);
  deleteEvent(request.world, reached.calendar, event);
  return { kind: "empty", status: 204 };
}

interface Reached {
  readonly reached: ReachedCalendar;
  readonly view: EventView;
}

function reach(request: ApiRequest, role: AccessRole): Reached {
  const reached = reachCalendar(request, role);
  return { reached, view: { calendar: reached.calendar, email: request.access.account.email } };
}

function reachForWrite(request: ApiRequest): Reached & { readonly event: StoredEvent } {
  checkSendUpdates(request);
  const reached = reach(request, "writer");
  const event = findEvent(reached.reached.calendar, request.params["eventId"] ?? "");
  checkIfMatch(event, request.header("If-Match"));
  return { ...reached, event };
}

function checkSendUpdates({ query }: ApiRequest): void {
  const sent = query["sendUpdates"];
  if (sent !== undefined && sent !== "all" && sent !== "externalOnly" && sent !== "none")
    throw invalid("Invalid Value", "sendUpdates");
}
