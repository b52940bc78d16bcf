import { z } from "zod";
import { CivilDate, WallTime } from "../../../shared/time.ts";
import { invalid } from "../http/calendar-refusals.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { wallText } from "./events-of-days.ts";
import { attendeesFor } from "./attendees-for.ts";

const Side = z.union([WallTime, CivilDate], "Please give a start and an end.");

/** Which instances of a series an edit is for; of no meaning where the event is in none. */
export const Scope = z.enum(["one", "following", "all"]).default("one");
export type Scope = z.infer<typeof Scope>;

/** Where an event is, and how much of its series is meant. */
export const PageEventPlace = z.object({ account: z.string(), calendarId: z.string(), scope: Scope });
export type PageEventPlace = z.infer<typeof PageEventPlace>;

/** An event as the page's dialog sends it: times on the calendar's wall clock, or days. What is left out stays. */
export const PageEvent = PageEventPlace.extend({
  title: z.string().optional(),
  description: z.string().optional(),
  location: z.string().optional(),
  start: Side,
  end: Side,
  /** E-mail addresses between commas, semicolons, blanks or line ends. */
  guests: z.string().optional(),
  /** Recurrence lines; empty for an event that does not repeat. */
  repeat: z.string().optional(),
});
export type PageEvent = z.infer<typeof PageEvent>;

/** An answer to an invitation, as the page sends it. */
export const PageAnswer = PageEventPlace.extend({ answer: z.enum(["accepted", "tentative", "declined"]) });

/** What the page sent; refuses with 400 and the first thing that is wrong with it. */
export function readEdit<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? "Invalid Value");
  return parsed.data;
}

/** Times of an edit, on the calendar's wall clock. */
export type EditTimes = Pick<PageEvent, "start" | "end">;

/**
 * What the page sent, as a patch of the Calendar API to `event`, or as the body of a new one. Emptied texts are taken away,
 * times that did not change are left as they were written.
 */
export function patchOf(
  edit: PageEvent,
  at: { readonly calendar: SandboxCalendar; readonly event?: StoredEvent | undefined },
): Record<string, unknown> {
  const { calendar, event } = at;
  const texts = { summary: edit.title, description: edit.description, location: edit.location };
  return {
    ...Object.fromEntries(
      Object.entries(texts)
        .filter(([, text]) => text !== undefined)
        .map(([name, text]) => [name, text === "" ? null : text]),
    ),
    ...(edit.guests === undefined ? {} : { attendees: attendeesFor(edit.guests, event) }),
    ...(event !== undefined && isSameTime(edit, event, calendar) ? {} : timesBody(edit, calendar)),
  };
}

/** Whether an edit leaves the times as they are. */
export function isSameTime(edit: EditTimes, event: StoredEvent, calendar: SandboxCalendar): boolean {
  return edit.start === wallText(event.start, calendar) && edit.end === wallText(event.end, calendar);
}

/** Times of the page as `start` and `end` of the Calendar API, each side with what it no longer is taken away. */
export function timesBody({ start, end }: EditTimes, calendar: SandboxCalendar): Record<string, unknown> {
  return { start: sideBody(start, calendar), end: sideBody(end, calendar) };
}

function sideBody(side: WallTime | CivilDate, calendar: SandboxCalendar): Record<string, unknown> {
  const isDay = side.length === 10;
  return isDay
    ? { date: side, dateTime: null, timeZone: null }
    : { date: null, dateTime: `${side}:00`, timeZone: calendar.timeZone };
}

/** Recurrence lines as the Calendar API takes them; `null` where nothing repeats. */
export function recurrenceBody(repeat: string): readonly string[] | null {
  const lines = repeat
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => (/^[A-Z]+[:;]/.test(line) ? line : `RRULE:${line}`));
  return lines.length === 0 ? null : lines;
}
