import { instantFromMs } from "../../../shared/time.ts";
import { dayOfText, dayInWords } from "./day-words.ts";
import { binEvents } from "./bin-events.ts";
import type { BinnedEvent } from "./bin-events.ts";
import { calendarStyle } from "./calendar-style.ts";
import { wallText } from "./events-of-days.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { calendarAccess, isHidden } from "./page-access.ts";
import type { PageView } from "./page-view.ts";
import { repeatInWords } from "./browser/repeat-words.ts";

/** The bin: deleted events of the chosen calendars, to be restored or deleted for good. */
export function binBoard(view: PageView): Html {
  const mine = view.calendars.filter((calendar) => calendarAccess(calendar, view.account) === "write");
  const binned = binEvents(mine).filter(
    ({ event, calendar }) => !isHidden(event, { calendar, account: view.account }),
  );
  if (binned.length === 0)
    return html`<p class="empty">The bin is empty. What is deleted from the chosen calendars waits here.</p>`;
  return html`<table class="bin">
    <caption class="unseen">
      Deleted events
    </caption>
    <thead>
      <tr>
        <th scope="col">Title</th>
        <th scope="col">When</th>
        <th scope="col">Calendar</th>
        <th scope="col">Deleted</th>
        <th scope="col"><span class="unseen">Actions</span></th>
      </tr>
    </thead>
    <tbody>
      ${binned.map((one) => row(one, view))}
    </tbody>
  </table>`;
}

function row({ event, calendar }: BinnedEvent, { account }: PageView): Html {
  const title = event.fields.summary ?? "(No title)";
  const repeats = repeatInWords((event.fields.recurrence ?? []).join("\n"));
  const deletedAt = instantFromMs(Math.trunc(event.changeMicros / 1000));
  const deleted = wallText({ kind: "timed", instant: deletedAt, timeZone: undefined }, calendar);
  return html`<tr data-event-id="${event.id}" data-calendar-id="${calendar.id}">
    <th scope="row"><bdi>${title}</bdi></th>
    <td>
      ${whenInWords(wallText(event.start, calendar))}
      ${repeats === "" ? undefined : html`<small>${repeats}</small>`}
      ${event.exceptionOf === undefined ? undefined : html`<small>One of a series</small>`}
    </td>
    <td>
      <span class="calendar-name" style="${calendarStyle(calendar, account)}">${calendar.summary}</span>
    </td>
    <td>${deleted.replace("T", " ")}</td>
    <td class="row-actions">
      <button type="button" data-act="restore" aria-label="Restore ${title}">Restore</button>
      <button type="button" data-act="purge" class="danger" aria-label="Delete forever: ${title}">
        Delete forever
      </button>
    </td>
  </tr>`;
}

function whenInWords(wall: string): string {
  const time = wall.slice(11);
  return `${dayInWords(dayOfText(wall))}${time === "" ? "" : `, ${time}`}`;
}
