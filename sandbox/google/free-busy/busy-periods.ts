import type { Instant } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { momentInstant } from "../events/moment-instant.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { singleEvents } from "../series/single-events.ts";

/** A stretch of time: its start belongs to it, its end does not. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

/** When a calendar is busy in a range, earliest first: series as their instances, cut to the range, overlapping ones as one. */
export function busyPeriods(calendar: SandboxCalendar, range: Period): Period[] {
  const busy = singleEvents(calendar, { from: range.start, until: range.end })
    .filter((event) => isBusy(event, calendar))
    .map(({ start, end }) => ({
      start: later(momentInstant(start, calendar.timeZone), range.start),
      end: earlier(momentInstant(end, calendar.timeZone), range.end),
    }))
    .filter(({ start, end }) => start < end);
  return merged(busy);
}

/** Not what is cancelled, does not block time, or was declined by the one whose calendar it is. */
function isBusy({ status, fields }: StoredEvent, calendar: SandboxCalendar): boolean {
  const own = fields.attendees?.find(({ email }) => email === calendar.id);
  return (
    status !== "cancelled" && fields.transparency !== "transparent" && own?.["responseStatus"] !== "declined"
  );
}

function merged(periods: readonly Period[]): Period[] {
  const result: Period[] = [];
  for (const period of periods.toSorted((one, other) => (one.start < other.start ? -1 : 1))) {
    const last = result.at(-1);
    if (last === undefined || last.end <= period.start) result.push(period);
    else result[result.length - 1] = { start: last.start, end: later(last.end, period.end) };
  }
  return result;
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
