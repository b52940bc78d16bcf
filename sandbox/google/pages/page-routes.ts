import express, { Router } from "express";
import { z } from "zod";
import { CivilDate, dayOf, instantNow } from "../../../shared/time.ts";
import { DEFAULT_ZONE } from "../create-world.ts";
import { readEventBody } from "../events/compose-event.ts";
import { accountCalendars } from "../calendars/account-calendars.ts";
import { findEvent } from "../events/find-event.ts";
import { insertEvent } from "../events/insert-event.ts";
import { deleteEvent, patchEvent } from "../events/write-event.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { invalid, notFound } from "../http/calendar-refusals.ts";
import { serveCall } from "../http/serve-call.ts";
import type { Call } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { calendarBoard } from "./calendar-board.ts";
import type { Board } from "./calendar-board.ts";
import { calendarPage } from "./calendar-page.ts";
import { PageEvent, PageEventPlace, patchOf, writableCalendar } from "./page-edits.ts";
import { livePageHeaders } from "./page-headers.ts";

const View = z.object({
  account: z.string().optional(),
  day: CivilDate.optional(),
  calendar: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat())
    .optional(),
});

/** The calendar page, and what is done on it. Its writes go the same way as those of the Calendar API. */
export function pageRoutes(world: World): Router {
  const router = Router();
  router.get(
    "/calendar",
    serveCall((call): Answer => {
      const board = readBoard(world, call);
      const calendars = calendarsOf(world, board);
      const text = calendarPage({ board, calendars, accounts: [...world.accounts.values()] });
      return { kind: "page", status: 200, html: text, headers: livePageHeaders() };
    }),
  );
  router.get(
    "/calendar/board",
    serveCall((call): Answer => {
      const { text } = calendarBoard(readBoard(world, call));
      return { kind: "page", status: 200, html: text, headers: livePageHeaders() };
    }),
  );
  router.get("/calendar/changes", (request, response) => {
    response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 1000\n\n");
    const watcher = (): void => {
      response.write("data: changed\n\n");
    };
    world.watchers.add(watcher);
    request.on("close", () => world.watchers.delete(watcher));
  });
  // Another site's page cannot send JSON here without asking first, and is never allowed to.
  const body = express.json({ limit: "1mb" });
  router.post(
    "/calendar/events",
    body,
    serveCall((call) => {
      const edit = read(PageEvent, call.body);
      const { calendar, account } = writableCalendar(world, edit);
      const event = readEventBody(patchOf(edit, calendar));
      return json({ id: insertEvent(world, calendar, { body: event, creatorEmail: account.email }).id });
    }),
  );
  router.patch(
    "/calendar/events/:eventId",
    body,
    serveCall((call) => {
      const edit = read(PageEvent, call.body);
      const { calendar } = writableCalendar(world, edit);
      const event = findEvent(calendar, eventIdOf(call));
      return json({ id: patchEvent(world, calendar, { event, body: patchOf(edit, calendar) }).id });
    }),
  );
  router.delete(
    "/calendar/events/:eventId",
    body,
    serveCall((call) => {
      const { calendar } = writableCalendar(world, read(PageEventPlace, call.body));
      deleteEvent(world, calendar, findEvent(calendar, eventIdOf(call)));
      return { kind: "empty", status: 204 };
    }),
  );
  return router;
}

function eventIdOf(call: Call): string {
  return read(z.object({ eventId: z.string() }), call.params).eventId;
}

function read<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid("Please give a start and an end.");
  return parsed.data;
}

function readBoard(world: World, call: Call): Board {
  const asked = View.safeParse(call.query);
  const view = asked.success ? asked.data : {};
  const [first] = world.accounts.values();
  const account = world.accounts.get(view.account ?? "") ?? first;
  if (account === undefined) throw notFound();
  const now = instantNow(world.clock);
  const all = calendarsOf(world, { account });
  const chosen = all.filter(({ id }) => view.calendar?.includes(id));
  const calendars = view.calendar === undefined || chosen.length === 0 ? all : chosen;
  return { account, calendars, now, day: view.day ?? dayOf(now, all[0]?.timeZone ?? DEFAULT_ZONE) };
}

function calendarsOf(world: World, { account }: Pick<Board, "account">): Board["calendars"] {
  return accountCalendars(world, account);
}
