import express, { Router } from "express";
import { z } from "zod";
import { answerInvitation } from "../events/answer-invitation.ts";
import { readEventBody } from "../events/compose-event.ts";
import { findEvent } from "../events/find-event.ts";
import { insertEvent } from "../events/insert-event.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { requiredAccessLevel } from "../http/calendar-refusals.ts";
import { json } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { Call } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { deleteFromPage, editEvent, masterOf } from "./edit-event.ts";
import { isHidden, writableCalendar } from "./page-access.ts";
import type { OpenCalendar } from "./page-access.ts";
import { PageAnswer, PageEvent, PageEventPlace, patchOf, readEdit, recurrenceBody } from "./page-edits.ts";
import { purgeEvent, restoreEvent } from "./restore-event.ts";

const EventPath = z.object({ eventId: z.string() });
const EMPTY: Answer = { kind: "empty", status: 204 };

/** What is done on the calendar page. Its writes go the same way as those of the Calendar API. */
export function pageWriteRoutes(world: World): Router {
  const router = Router();
  const path = "/calendar/events/:eventId";
  // Another site's page cannot send JSON here without asking first, and is never allowed to.
  router.use("/calendar/events", express.json({ limit: "1mb" }));
  router.post(
    "/calendar/events",
    serveCall((call) => json({ id: insertFromPage(world, readEdit(PageEvent, call.body)).id })),
  );
  router.patch(
    path,
    serveCall((call) => {
      const edit = readEdit(PageEvent, call.body);
      const { calendar, event } = eventAt(world, call);
      return json({ id: editEvent(world, calendar, { event, edit }).id });
    }),
  );
  router.delete(
    path,
    serveCall((call) => {
      const { calendar, event, scope } = eventAt(world, call);
      deleteFromPage(world, calendar, { event, scope });
      return EMPTY;
    }),
  );
  router.post(
    `${path}/restore`,
    serveCall((call) => {
      const { calendar, event, scope } = eventAt(world, call);
      const master = scope === "all" ? masterOf(calendar, event) : undefined;
      restoreEvent(world, calendar, master ?? event);
      return EMPTY;
    }),
  );
  router.post(
    `${path}/purge`,
    serveCall((call) => {
      const { calendar, event } = eventAt(world, call);
      purgeEvent(world, calendar, event);
      return EMPTY;
    }),
  );
  router.post(
    `${path}/answer`,
    serveCall((call) => {
      const { answer: responseStatus } = readEdit(PageAnswer, call.body);
      const { calendar, account, event, scope } = eventAt(world, call);
      const master = scope === "all" ? masterOf(calendar, event) : undefined;
      answerInvitation(world, {
        calendar,
        event: master ?? event,
        email: account.email,
        responseStatus,
      });
      return EMPTY;
    }),
  );
  return router;
}

function insertFromPage(world: World, edit: PageEvent): StoredEvent {
  const { calendar, account } = writableCalendar(world, edit);
  const recurrence = edit.repeat === undefined ? null : recurrenceBody(edit.repeat);
  const body = readEventBody({ ...patchOf(edit, { calendar }), recurrence });
  return insertEvent(world, calendar, { body, creatorEmail: account.email });
}

function eventAt(
  world: World,
  call: Call,
): OpenCalendar & { readonly event: StoredEvent; readonly scope: PageEventPlace["scope"] } {
  const place = readEdit(PageEventPlace, call.body);
  const open = writableCalendar(world, place);
  const { eventId } = readEdit(EventPath, call.params);
  const event = findEvent(open.calendar, eventId);
  if (isHidden(event, open) && event.status !== "cancelled") throw requiredAccessLevel();
  return { ...open, event, scope: place.scope };
}
