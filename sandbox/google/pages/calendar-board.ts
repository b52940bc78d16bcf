import type { CivilDate, Instant } from "../../../shared/time.ts";
import { dayOf, minuteOfDay, wallTimeOf } from "../../../shared/time.ts";
import { calendarColour } from "../calendars/calendar-colours.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { Account } from "../world.ts";
import { eventsOfDay } from "./events-of-day.ts";
import type { ShownEvent } from "./events-of-day.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { layOutLanes } from "./lay-out-lanes.ts";
import type { Lane } from "./lay-out-lanes.ts";

const HOURS = Array.from({ length: 24 }, (_value, hour) => hour);

/** What a board shows. */
export interface Board {
  readonly account: Account;
  readonly calendars: readonly SandboxCalendar[];
  readonly day: CivilDate;
  readonly now: Instant;
}

/** One day: a column a calendar, hours downwards, events as buttons that carry `data-event-id`. */
export function calendarBoard(board: Board): Html {
  if (board.calendars.length === 0)
    return html`<p class="empty">No calendar is chosen. Tick one on the left to see its day.</p>`;
  return html`<div class="heads">
      <div class="gutter"></div>
      ${board.calendars.map((calendar) => head(calendar, board))}
    </div>
    <div class="hours">
      <div class="gutter" aria-hidden="true">
        ${HOURS.slice(1).map((hour) => html`<span style="--at: ${String(hour * 60)}">${clockText(hour * 60)}</span>`)}
      </div>
      ${board.calendars.map((calendar) => column(calendar, board))}
    </div>`;
}

function head(calendar: SandboxCalendar, { account, day }: Board): Html {
  const allDay = eventsOfDay(calendar, day).filter((event) => event.isAllDay);
  return html`<div class="head" style="--colour: ${colourOf(calendar, account)}">
    <h2>${calendar.summary}</h2>
    ${allDay.map(
      (event) =>
        html`<button class="event all-day" ${eventAttributes(event, calendar)}>${titleOf(event)}</button>`,
    )}
  </div>`;
}

function column(calendar: SandboxCalendar, { account, day, now }: Board): Html {
  const timed = layOutLanes(eventsOfDay(calendar, day).filter((event) => !event.isAllDay));
  const isToday = dayOf(now, calendar.timeZone) === day;
  const nowMinute = minuteOfDay(wallTimeOf(now, calendar.timeZone).wall);
  return html`<section
    class="column"
    aria-label="${calendar.summary}"
    data-calendar-id="${calendar.id}"
    style="--colour: ${colourOf(calendar, account)}"
  >
    ${timed.map((event) => timedEvent(event, calendar))}
    ${isToday ? html`<div class="now" style="--at: ${String(nowMinute)}"></div>` : undefined}
  </section>`;
}

function timedEvent(event: ShownEvent & Lane, calendar: SandboxCalendar): Html {
  const minutes = event.toMinute - event.fromMinute;
  const place = `--at: ${String(event.fromMinute)}; --minutes: ${String(minutes)}; --lane: ${String(event.lane)}; --lanes: ${String(event.lanes)}`;
  return html`<button
    class="event timed ${minutes < 40 ? "short" : ""}"
    style="${place}"
    ${eventAttributes(event, calendar)}
  >
    <span class="title">${titleOf(event)}</span>
    <span class="time">${clockText(event.fromMinute)} – ${clockText(event.toMinute)}</span>
  </button>`;
}

function eventAttributes(event: ShownEvent, calendar: SandboxCalendar): Html {
  const when = event.isAllDay ? "all day" : `${clockText(event.fromMinute)} to ${clockText(event.toMinute)}`;
  return html`type="button" aria-label="${titleOf(event)}, ${when}, ${calendar.summary}"
  data-event-id="${event.id}" data-calendar-id="${calendar.id}" data-title="${event.title}"
  data-description="${event.description}" data-start="${event.start}" data-end="${event.end}"
  data-from-minute="${String(event.fromMinute)}" data-to-minute="${String(event.toMinute)}"`;
}

function titleOf(event: ShownEvent): string {
  return event.title === "" ? "(No title)" : event.title;
}

/** The colour an account shows a calendar in. */
export function colourOf(calendar: SandboxCalendar, account: Account): string {
  return calendarColour(account.calendarList.get(calendar.id)?.colorId ?? "14");
}

function clockText(minute: number): string {
  const hour = String(Math.floor(minute / 60)).padStart(2, "0");
  return `${hour}:${String(minute % 60).padStart(2, "0")}`;
}
