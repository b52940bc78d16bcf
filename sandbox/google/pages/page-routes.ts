import { Router } from "express";
import { z } from "zod";
import { CivilDate, WallTime } from "../../../shared/time.ts";
import { findEvent } from "../events/find-event.ts";
import type { Answer } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { calendarBoard } from "./calendar-board.ts";
import { calendarPage } from "./calendar-page.ts";
import { eventForm, formTimes } from "./event-form.ts";
import type { Html } from "./html.ts";
import { inspectorRoutes } from "./inspector-routes.ts";
import { readableCalendar, writableCalendar } from "./page-access.ts";
import { readEdit } from "./page-edits.ts";
import { livePageHeaders } from "./page-headers.ts";
import { readPageView } from "./page-view.ts";
import { pageWriteRoutes } from "./page-write-routes.ts";
import { streamChanges } from "./stream-changes.ts";

const Side = z.union([WallTime, CivilDate]);
const FormQuery = z.union([
  z.object({ account: z.string(), calendarId: z.string(), eventId: z.string() }),
  z.object({ account: z.string(), calendarId: z.string(), start: Side, end: Side }),
]);

/** The calendar page, and what is done on it. */
export function pageRoutes(world: World): Router {
  const router = Router();
  router.get(
    "/calendar",
    serveCall(({ query }): Answer => {
      const view = readPageView(world, query);
      return livePage(calendarPage({ view, accounts: [...world.accounts.values()] }));
    }),
  );
  router.get(
    "/calendar/board",
    serveCall(({ query }) => livePage(calendarBoard(readPageView(world, query)).text)),
  );
  router.get(
    "/calendar/event-form",
    serveCall(({ query }) => livePage(formFor(world, query).text)),
  );
  router.get(
    "/calendar/changes",
    streamChanges((tell) => {
      world.watchers.add(tell);
      return () => world.watchers.delete(tell);
    }),
  );
  router.use(pageWriteRoutes(world), inspectorRoutes(world));
  return router;
}

function formFor(world: World, query: Readonly<Record<string, unknown>>): Html {
  const asked = readEdit(FormQuery, query);
  const view = readPageView(world, { account: asked.account });
  if (!("eventId" in asked)) {
    const { start, end } = asked;
    return eventForm({ ...writableCalendar(world, asked), view, event: undefined, times: { start, end } });
  }
  const open = readableCalendar(world, asked);
  const event = findEvent(open.calendar, asked.eventId);
  return eventForm({ ...open, view, event, times: formTimes(event, open.calendar) });
}

function livePage(html: string): Answer {
  return { kind: "page", status: 200, html, headers: livePageHeaders() };
}
