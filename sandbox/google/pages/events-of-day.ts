import type { CivilDate, Instant } from "../../../shared/time.ts";
import { addDays, dayBounds, dayOf, minuteOfDay, msOf, wallTimeOf, ZoneId } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { momentInstant } from "../events/moment-instant.ts";
import { singleEvents } from "../series/single-events.ts";
import type { StoredEvent } from "../events/stored-event.ts";

/** An event as one day of the calendar page shows it. Texts of times are on the calendar's wall clock. */
export interface ShownEvent {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly isAllDay: boolean;
  /** `2026-11-23T09:00`, or a day for an all-day event. */
  readonly start: string;
  /** As `start`; of an all-day event the day after its last. */
  readonly end: string;
  /** Minutes of the shown day, cut to it. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

const DAY_MINUTES = 24 * 60;

/** The events of a calendar that touch a day and are not deleted, earliest first. */
export function eventsOfDay(calendar: SandboxCalendar, day: CivilDate): ShownEvent[] {
  const zone = calendar.timeZone;
  const bounds = dayBounds(day, zone);
  return singleEvents(calendar, { from: bounds.from, until: bounds.to })
    .filter((event) => event.status !== "cancelled")
    .filter((event) => {
      const start = momentInstant(event.start, zone);
      const end = momentInstant(event.end, zone);
      return start < bounds.to && (end > bounds.from || start >= bounds.from);
    })
    .map((event) => shownEvent(event, calendar, day))
    .toSorted((one, other) => one.fromMinute - other.fromMinute || other.toMinute - one.toMinute);
}

function shownEvent(event: StoredEvent, calendar: SandboxCalendar, day: CivilDate): ShownEvent {
  const minuteOn = (instant: Instant): number => {
    const on = dayOf(instant, calendar.timeZone);
    if (on < day) return 0;
    return on > day ? DAY_MINUTES : minuteOfDay(wallTimeOf(instant, calendar.timeZone).wall);
  };
  const { start, end, fields } = event;
  const textOf = (side: typeof start): string =>
    side.kind === "allDay" ? side.date : wallTimeOf(side.instant, calendar.timeZone).wall;
  return {
    id: event.id,
    title: fields.summary ?? "",
    description: fields.description ?? "",
    isAllDay: start.kind === "allDay",
    start: textOf(start),
    end: textOf(end),
    fromMinute: start.kind === "allDay" ? 0 : minuteOn(start.instant),
    toMinute: end.kind === "allDay" ? DAY_MINUTES : minuteOn(end.instant),
  };
}

/** A day in words, `Monday, 23 November 2026`. */
export function dayInWords(day: CivilDate): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(
    msOf(dayBounds(day, ZoneId.parse("UTC")).from),
  );
}

/** The days before and after a day. */
export function neighbours(day: CivilDate): { readonly before: CivilDate; readonly after: CivilDate } {
  return { before: addDays(day, -1), after: addDays(day, 1) };
}
