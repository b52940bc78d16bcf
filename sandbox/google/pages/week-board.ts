import type { CivilDate } from "../../../shared/time.ts";
import { CivilDate as Day, dayOf } from "../../../shared/time.ts";
import { DEFAULT_ZONE } from "../create-world.ts";
import { clampedSpan } from "./clamped-span.ts";
import { daysBetween, shortDayInWords, shortWeekday, weekdayInWords, weekOf } from "./day-words.ts";
import { allDayButton, timedButton } from "./event-button.ts";
import { eventsOfDays } from "./events-of-days.ts";
import type { ShownEvent } from "./events-of-days.ts";
import { hourGrid, nowLine } from "./hour-grid.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { layOutLanes } from "./lay-out-lanes.ts";
import { calendarAccess } from "./page-access.ts";
import type { PageView } from "./page-view.ts";

/** A week, Monday first: a column a day with the events of all chosen calendars side by side, all-day ones in a strip on top. */
export function weekBoard(view: PageView): Html {
  const days = weekOf(view.day);
  // One clock for all columns: the one of the account's first calendar.
  const zone = view.all[0]?.timeZone ?? DEFAULT_ZONE;
  const shown = view.calendars.map((calendar) => eventsOfDays(calendar, { days, zone }));
  const ofDay = (index: number): ShownEvent[] =>
    shown
      .flatMap((week) => week[index] ?? [])
      .filter(({ isAllDay }) => !isAllDay)
      .toSorted((one, other) => one.fromMinute - other.fromMinute || other.toMinute - one.toMinute);
  return html`<div class="heads" style="--columns: 7">
      <div class="gutter"></div>
      ${days.map((day) => head(day, view))}
      <div class="strip" data-scroll="strip">${strip(shown.flat(2), days, view)}</div>
    </div>
    ${hourGrid(days.map((day, index) => column(day, ofDay(index), view)))}`;
}

function head(day: CivilDate, view: PageView): Html {
  const [calendar] = view.all;
  const isToday = calendar !== undefined && dayOf(view.now, calendar.timeZone) === day;
  return html`<div class="head">
    <h2 class="day-name ${isToday ? "today" : ""}" ${isToday ? html`aria-current="date"` : undefined}>
      <a href="?${addressOf(day, view)}" aria-label="${shortDayInWords(day)}"
        >${shortWeekday(day)} <b>${String(Number(day.slice(8)))}</b></a
      >
    </h2>
  </div>`;
}

function addressOf(day: CivilDate, view: PageView): string {
  const address = new URLSearchParams({ view: "day", day, account: view.account.email });
  for (const { id } of view.calendars) address.append("calendar", id);
  return address.toString();
}

/** All-day events as bars over the days they last, each event once. */
function strip(events: readonly ShownEvent[], days: readonly CivilDate[], { account }: PageView): Html[] {
  const [monday] = days;
  if (monday === undefined) return [];
  const bars = new Map<string, ShownEvent & { readonly fromMinute: number; readonly toMinute: number }>();
  for (const shown of events.filter(({ isAllDay }) => isAllDay)) {
    const span = clampedSpan(
      { from: daysBetween(monday, Day.parse(shown.start)), to: daysBetween(monday, Day.parse(shown.end)) },
      days.length,
    );
    bars.set(`${shown.calendar.id} ${shown.event.id}`, {
      ...shown,
      fromMinute: span.from,
      toMinute: span.to,
    });
  }
  const sorted = [...bars.values()].toSorted(
    (one, other) => one.fromMinute - other.fromMinute || other.toMinute - one.toMinute,
  );
  return layOutLanes(sorted).map((bar) => {
    const place = `grid-column: ${String(bar.fromMinute + 1)} / ${String(bar.toMinute + 1)}; grid-row: ${String(bar.lane + 1)}`;
    return allDayButton({ ...bar, fromMinute: 0, toMinute: 24 * 60 }, { account, namesDay: true, place });
  });
}

function column(day: CivilDate, events: readonly ShownEvent[], view: PageView): Html {
  const { account, all, calendars, now } = view;
  const open = calendars.find((calendar) => calendarAccess(calendar, account) === "write");
  const [first] = all;
  return html`<section
    class="column"
    aria-label="${weekdayInWords(day)}"
    data-day="${day}"
    ${open === undefined ? undefined : html`data-open data-calendar-id="${open.id}"`}
  >
    ${layOutLanes(events).map((shown) => timedButton(shown, { account, namesDay: true }))}
    ${first === undefined ? undefined : nowLine(first, day, now)}
  </section>`;
}
