import type { CivilDate, Instant } from "../../../shared/time.ts";
import { dayOf, minuteOfDay, wallTimeOf } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { clockText } from "./day-words.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

const HOURS = Array.from({ length: 23 }, (_value, hour) => hour + 1);

/** The hours of a day down the left edge, over the columns. */
export function hourGrid(columns: readonly Html[]): Html {
  return html`<div class="hours" style="--columns: ${String(columns.length)}">
    <div class="gutter" aria-hidden="true">
      ${HOURS.map((hour) => html`<span style="--at: ${String(hour * 60)}">${clockText(hour * 60)}</span>`)}
    </div>
    ${columns}
  </div>`;
}

/** The line of the present on a column; nothing on any day but a calendar's today. */
export function nowLine(calendar: SandboxCalendar, day: CivilDate, now: Instant): Html | undefined {
  if (dayOf(now, calendar.timeZone) !== day) return undefined;
  const minute = minuteOfDay(wallTimeOf(now, calendar.timeZone).wall);
  return html`<div class="now" style="--at: ${String(minute)}"></div>`;
}
