import { z } from "zod";
import { ZoneId } from "../../../shared/time.ts";
import { mergePatch } from "../events/merge-patch.ts";
import { required } from "../http/calendar-refusals.ts";
import { readBody } from "../http/read-body.ts";
import type { SandboxCalendar } from "./calendar-state.ts";

const CalendarBody = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  location: z.string().optional(),
  timeZone: ZoneId.optional(),
});

/** What a caller may write of a calendar. */
export interface CalendarBody {
  readonly summary: string;
  readonly description: string | undefined;
  readonly location: string | undefined;
  readonly timeZone: ZoneId | undefined;
}

/** The body of an insert or an update; 400 without a summary (facts, section F). */
export function readCalendarBody(body: unknown): CalendarBody {
  const { summary, description, location, timeZone } = readBody(CalendarBody, body);
  if (summary === undefined || summary === "") throw required("Required");
  return { summary, description, location, timeZone };
}

/** The body of a patch merged into what is there, as an update. */
export function mergeCalendarBody(calendar: SandboxCalendar, body: unknown): CalendarBody {
  const { summary, description, location, timeZone } = calendar;
  return readCalendarBody(mergePatch({ summary, description, location, timeZone }, body ?? {}));
}
