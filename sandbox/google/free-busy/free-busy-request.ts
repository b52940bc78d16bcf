import { z } from "zod";
import { ZoneId, msOf } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";
import { backendRefusal, required, timeRangeEmpty } from "../http/calendar-refusals.ts";
import { readBody } from "../http/read-body.ts";
import { momentParameter } from "../moment-parameter.ts";

const MOST_CALENDARS = 50;
const MOST_GROUP_MEMBERS = 100;

/** Google says only that a range can be too long; 90 days pass in the field (facts, B8). */
const LONGEST_RANGE_MS = 90 * 24 * 60 * 60_000;

const Body = z.object({
  timeMin: momentParameter,
  timeMax: momentParameter,
  timeZone: ZoneId.default(ZoneId.parse("UTC")),
  items: z.array(z.object({ id: z.string() })).default([]),
  calendarExpansionMax: z.int().min(1).max(MOST_CALENDARS).default(MOST_CALENDARS),
  /** Read and checked alone: the sandbox has no groups. */
  groupExpansionMax: z.int().min(1).max(MOST_GROUP_MEMBERS).optional(),
});

/** What a free/busy query asks, its times in whole seconds. */
export interface FreeBusyRequest {
  readonly timeMin: Instant;
  readonly timeMax: Instant;
  /** The zone times are answered in. */
  readonly timeZone: ZoneId;
  readonly calendarIds: readonly string[];
  readonly mostCalendars: number;
}

/** Reads the body of `freebusy.query`; refuses with 400 what is missing, empty or too long a time (facts, B8 and F). */
export function readFreeBusyRequest(body: unknown): FreeBusyRequest {
  const { timeMin, timeMax, timeZone, items, calendarExpansionMax } = readBody(Body, body);
  if (timeMin === undefined || timeMax === undefined) throw required("Required");
  if (timeMax <= timeMin) throw timeRangeEmpty("timeMax");
  if (msOf(timeMax) - msOf(timeMin) > LONGEST_RANGE_MS)
    throw backendRefusal({
      status: 400,
      domain: "calendar",
      reason: "timeRangeTooLong",
      message: "The requested time range is too long.",
    });
  const calendarIds = [...new Set(items.map(({ id }) => id))];
  return { timeMin, timeMax, timeZone, calendarIds, mostCalendars: calendarExpansionMax };
}
