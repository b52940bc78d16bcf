import { CivilDate, WallTime, ZoneId } from "../../../shared/time.ts";
import { addMs, instantOf } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";
import { invalid, required, timeRangeEmpty } from "../http/calendar-refusals.ts";
import { isKeepable } from "./keepable-times.ts";
import { readRfc3339 } from "./read-rfc3339.ts";
import type { EventMoment } from "./stored-event.ts";
import { utcMs, utcText } from "./utc-text.ts";
import type { EventTimeBody } from "./writable-event.ts";
import { offsetMinutesAt } from "./zone-offset.ts";

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):([0-5]\d)(?:\.\d+)?$/;

/**
 * Reads `start` or `end` of a body (facts, B2): `date`, or `dateTime` with an offset or with `timeZone`. Refuses with 400
 * what is missing, of both kinds, unreadable, or further away than can be kept.
 */
export function readEventTime(body: EventTimeBody | undefined, side: "start" | "end"): EventMoment {
  const { date, dateTime, timeZone } = body ?? {};
  const zone = readZone(timeZone, side);
  if (date !== undefined && dateTime !== undefined) throw invalid(`Invalid ${side} time.`);
  if (date !== undefined) {
    const day = CivilDate.safeParse(date);
    if (!day.success || !isKeepable(utcMs(day.data))) throw invalid(`Invalid ${side} time.`);
    return { kind: "allDay", date: day.data, timeZone: zone };
  }
  if (dateTime === undefined) throw required(`Missing ${side} time.`);
  const instant = readDateTime(dateTime, zone, side);
  if (!isKeepable(utcMs(instant))) throw invalid(`Invalid ${side} time.`);
  return { kind: "timed", instant, timeZone: zone };
}

function readZone(zone: string | undefined, side: string): ZoneId | undefined {
  if (zone === undefined) return undefined;
  const known = ZoneId.safeParse(zone);
  if (!known.success) throw invalid(`Invalid time zone definition for ${side} time.`);
  return known.data;
}

function readDateTime(text: string, zone: ZoneId | undefined, side: string): Instant {
  const withOffset = readRfc3339(text);
  if (withOffset !== undefined) return withOffset;
  const local = LOCAL_TIME.exec(text);
  if (local === null) throw invalid(`Invalid ${side} time.`);
  if (zone === undefined) throw required(`Missing time zone definition for ${side} time.`);
  const wall = WallTime.safeParse(local[1]);
  if (!wall.success) throw invalid(`Invalid ${side} time.`);
  return addMs(instantOf(wall.data, zone, 0), Number(local[2]) * 1000);
}

/** Refuses sides of different kinds and an end that is not after its start. */
export function checkEventTimes(start: EventMoment, end: EventMoment): void {
  if (start.kind === "timed" && end.kind === "timed") {
    if (end.instant < start.instant) throw timeRangeEmpty();
  } else if (start.kind === "allDay" && end.kind === "allDay") {
    if (end.date <= start.date) throw timeRangeEmpty();
  } else throw invalid("Invalid start time.");
}

/** An event time as Google answers it: with offset, whole seconds, in `zone`, the given zone echoed. */
export function eventTimeAnswer(moment: EventMoment, zone: ZoneId): Record<string, string> {
  const echoed = moment.timeZone === undefined ? {} : { timeZone: moment.timeZone };
  if (moment.kind === "allDay") return { date: moment.date };
  return { dateTime: rfc3339InZone(moment.instant, zone), timeZone: zone, ...echoed };
}

/** An instant with a zone's offset and whole seconds, `2026-11-21T10:00:00+01:00`; `Z` where the offset is nought. */
export function rfc3339InZone(instant: Instant, zone: ZoneId): string {
  const milliseconds = utcMs(instant);
  const offset = offsetMinutesAt(milliseconds, zone);
  return `${utcText(milliseconds + offset * 60_000).slice(0, 19)}${offsetText(offset)}`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const absolute = Math.abs(minutes);
  const hours = String(Math.floor(absolute / 60)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${hours}:${String(absolute % 60).padStart(2, "0")}`;
}
