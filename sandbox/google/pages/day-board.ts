import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { calendarStyle } from "./calendar-style.ts";
import { allDayButton, timedButton } from "./event-button.ts";
import { eventsOfDays } from "./events-of-days.ts";
import type { ShownEvent } from "./events-of-days.ts";
import { hourGrid, nowLine } from "./hour-grid.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { layOutLanes } from "./lay-out-lanes.ts";
import { calendarAccess } from "./page-access.ts";
import type { PageView } from "./page-view.ts";

/** One day: a column a calendar, hours downwards. */
export function dayBoard(view: PageView): Html {
  const days = view.calendars.map((calendar) => {
    const [events = []] = eventsOfDays(calendar, { days: [view.day], zone: calendar.timeZone });
    return { calendar, events };
  });
  return html`<div class="heads" style="--columns: ${String(days.length)}">
      <div class="gutter"></div>
      ${days.map(({ calendar, events }) => head(calendar, events, view))}
    </div>
    ${hourGrid(days.map(({ calendar, events }) => column(calendar, events, view)))}`;
}

function head(calendar: SandboxCalendar, events: readonly ShownEvent[], { account, all }: PageView): Html {
  const isElsewhere = calendar.timeZone !== all[0]?.timeZone;
  return html`<div class="head" style="${calendarStyle(calendar, account)}">
    <h2 class="calendar-name" title="${calendar.summary}">
      <bdi>${calendar.summary}</bdi>${isElsewhere ? html` <small>${calendar.timeZone}</small>` : undefined}
    </h2>
    ${events
      .filter(({ isAllDay }) => isAllDay)
      .map((shown) => allDayButton(shown, { account, namesDay: false }))}
  </div>`;
}

function column(calendar: SandboxCalendar, events: readonly ShownEvent[], view: PageView): Html {
  const { account, day, now } = view;
  const timed = layOutLanes(events.filter(({ isAllDay }) => !isAllDay));
  const isOpen = calendarAccess(calendar, account) === "write";
  return html`<section
    class="column"
    aria-label="${calendar.summary}"
    data-calendar-id="${calendar.id}"
    data-day="${day}"
    ${isOpen ? html`data-open` : undefined}
  >
    ${timed.map((shown) => timedButton(shown, { account, namesDay: false }))} ${nowLine(calendar, day, now)}
  </section>`;
}
