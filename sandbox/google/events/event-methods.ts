import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { required } from "../http/calendar-refusals.ts";
import { versionedAnswer } from "../http/versioned-answer.ts";
import { readEventBody } from "./compose-event.ts";
import { eventAnswer } from "./event-answer.ts";
import { pageAnswer } from "./event-page.ts";
import { findEvent } from "./find-event.ts";
import { importEvent } from "./import-event.ts";
import { insertEvent } from "./insert-event.ts";
import { listEvents } from "./list-events.ts";
import { listInstances } from "./list-instances.ts";
import { readInstancesQuery, readListQuery } from "./list-query.ts";
import { moveEvent } from "./move-event.ts";
import { quickAdd } from "./quick-add.ts";
import { reachEvents, reachForInsert, reachForWrite } from "./reach-event.ts";
import { etagOf } from "./stored-event.ts";
import { deleteEvent, patchEvent, updateEvent } from "./write-event.ts";
import { supportedBody, supportedReplacement } from "./write-options.ts";

const EVENTS = "/calendars/:calendarId/events";
const EVENT = `${EVENTS}/:eventId`;

/** The methods of events (facts, B3). */
export const eventMethods: readonly ApiMethod[] = [
  { name: "Events.List", verb: "GET", path: EVENTS, handle: list },
  { name: "Events.Insert", verb: "POST", path: EVENTS, handle: insert },
  { name: "Events.Import", verb: "POST", path: `${EVENTS}/import`, handle: importOne },
  { name: "Events.QuickAdd", verb: "POST", path: `${EVENTS}/quickAdd`, handle: addQuickly },
  { name: "Events.Get", verb: "GET", path: EVENT, handle: get },
  { name: "Events.Update", verb: "PUT", path: EVENT, handle: update },
  { name: "Events.Patch", verb: "PATCH", path: EVENT, handle: patch },
  { name: "Events.Delete", verb: "DELETE", path: EVENT, handle: remove },
  { name: "Events.Instances", verb: "GET", path: `${EVENT}/instances`, handle: instances },
  { name: "Events.Move", verb: "POST", path: `${EVENT}/move`, handle: move },
];

function list(request: ApiRequest): Answer {
  const { reached, view } = reachEvents(request, "freeBusyReader");
  const query = readListQuery(request.query);
  return pageAnswer(request, reached, listEvents(request.world, { reached, view, query }));
}

function instances(request: ApiRequest): Answer {
  const { reached, view } = reachEvents(request, "freeBusyReader");
  const master = findEvent(reached.calendar, request.params["eventId"] ?? "");
  const query = readInstancesQuery(request.query);
  return pageAnswer(request, reached, listInstances(request.world, { master, view, query }));
}

function get(request: ApiRequest): Answer {
  const { reached, view } = reachEvents(request, "freeBusyReader");
  const event = findEvent(reached.calendar, request.params["eventId"] ?? "");
  return versionedAnswer(request, { ...eventAnswer(event, view), etag: etagOf(event) });
}

function insert(request: ApiRequest): Answer {
  const { reached, view, options } = reachForInsert(request);
  const creatorEmail = request.access.account.email;
  const body = readEventBody(supportedBody(request.body, options));
  return json(eventAnswer(insertEvent(request.world, reached.calendar, { body, creatorEmail }), view));
}

function importOne(request: ApiRequest): Answer {
  const { reached, view, options } = reachForInsert(request);
  const creatorEmail = request.access.account.email;
  const body = supportedBody(request.body, options);
  return json(eventAnswer(importEvent(request.world, reached.calendar, { body, creatorEmail }), view));
}

function addQuickly(request: ApiRequest): Answer {
  const { reached, view } = reachForInsert(request);
  const creatorEmail = request.access.account.email;
  const { text } = request.query;
  if (typeof text !== "string") throw required("Required");
  return json(eventAnswer(quickAdd(request.world, reached.calendar, { text, creatorEmail }), view));
}

function update(request: ApiRequest): Answer {
  const { reached, view, event, options } = reachForWrite(request);
  const body = readEventBody(supportedReplacement(request.body, options, event));
  return json(eventAnswer(updateEvent(request.world, reached.calendar, { event, body }), view));
}

function patch(request: ApiRequest): Answer {
  const { reached, view, event, options } = reachForWrite(request);
  const body = supportedBody(request.body, options, event);
  return json(eventAnswer(patchEvent(request.world, reached.calendar, { event, body }), view));
}

function remove(request: ApiRequest): Answer {
  const { reached, event } = reachForWrite(request);
  deleteEvent(request.world, reached.calendar, event);
  return { kind: "empty", status: 204 };
}

function move(request: ApiRequest): Answer {
  const { reached, view, event } = reachForWrite(request);
  const { destination: calendarId } = request.query;
  if (typeof calendarId !== "string") throw required("Required");
  const { calendar, role } = reachCalendar({ ...request, params: { calendarId } }, "writer");
  const moved = moveEvent(request.world, { event, source: reached.calendar, destination: calendar });
  return json(eventAnswer(moved, { ...view, calendar, role }));
}
