import type { CivilDate, Instant, ZoneId } from "../../../shared/time.ts";
import { dayBounds, dayOf, minuteOfDay, wallTimeOf } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { momentInstant } from "../events/moment-instant.ts";
import type { EventMoment, StoredEvent } from "../events/stored-event.ts";
import { singleEvents } from "../series/single-events.ts";

/** An event as one day of the calendar page shows it. Texts of times are on the calendar's wall clock. */
export interface ShownEvent {
  readonly event: StoredEvent;
  readonly calendar: SandboxCalendar;
  readonly day: CivilDate;
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

/**
 * For each of some days in a row, the events of a calendar that touch it in a zone and are not deleted, earliest first. Minutes
 * of the day are that zone's.
 */
export function eventsOfDays(
  calendar: SandboxCalendar,
  { days, zone }: { readonly days: readonly CivilDate[]; readonly zone: ZoneId },
): ShownEvent[][] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const window = { from: dayBounds(first, zone).from, until: dayBounds(last, zone).to };
  const living = singleEvents(calendar, window)
    .filter(({ status }) => status !== "cancelled")
    .map((event) => ({
      event,
      start: momentInstant(event.start, zone),
      end: momentInstant(event.end, zone),
    }));
  return days.map((day) => {
    const bounds = dayBounds(day, zone);
    return living
      .filter(({ start, end }) => start < bounds.to && (end > bounds.from || start >= bounds.from))
      .map(({ event }) => shownEvent(event, { calendar, day, zone }))
      .toSorted((one, other) => one.fromMinute - other.fromMinute || other.toMinute - one.toMinute);
  });
}

function shownEvent(
  event: StoredEvent,
  { calendar, day, zone }: Pick<ShownEvent, "calendar" | "day"> & { readonly zone: ZoneId },
): ShownEvent {
  const minuteOn = (instant: Instant): number => {
    const on = dayOf(instant, zone);
    if (on < day) return 0;
    return on > day ? DAY_MINUTES : minuteOfDay(wallTimeOf(instant, zone).wall);
  };
  const { start, end } = event;
  return {
    event,
    calendar,
    day,
    isAllDay: start.kind === "allDay",
    start: wallText(start, calendar),
    end: wallText(end, calendar),
    fromMinute: start.kind === "allDay" ? 0 : minuteOn(start.instant),
    toMinute: end.kind === "allDay" ? DAY_MINUTES : minuteOn(end.instant),
  };
}

/** One side of an event on its calendar's wall clock, `2026-11-23T09:00`; a day for an all-day event. */
export function wallText(side: EventMoment, calendar: SandboxCalendar): string {
  return side.kind === "allDay" ? side.date : wallTimeOf(side.instant, calendar.timeZone).wall;
}
