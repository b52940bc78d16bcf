import { isGuestCopy } from "../events/guest-copies.ts";
import type { Account } from "../world.ts";
import { clockText, weekdayInWords } from "./day-words.ts";
import type { ShownEvent } from "./events-of-days.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Lane } from "./lay-out-lanes.ts";
import { calendarAccess, isHidden } from "./page-access.ts";
import { calendarStyle } from "./calendar-style.ts";

const SHORT_MINUTES = 40;

/** Who looks at an event, and whether its button must tell the day as well. */
export interface ButtonView {
  readonly account: Account;
  readonly namesDay: boolean;
}

/** A timed event on a day's column, beside those it overlaps. Its lower edge can be dragged. */
export function timedButton(shown: ShownEvent & Lane, view: ButtonView): Html {
  const { fromMinute, toMinute, lane, lanes } = shown;
  const minutes = toMinute - fromMinute;
  const place = `--at: ${String(fromMinute)}; --minutes: ${String(minutes)}; --lane: ${String(lane)}; --lanes: ${String(lanes)}`;
  const size = minutes < SHORT_MINUTES ? "short" : "";
  return html`<button
    class="event timed ${size} ${standing(shown, view.account)}"
    style="${place}; ${calendarStyle(shown.calendar, view.account)}"
    ${attributes(shown, view)}
  >
    <span class="title"><bdi>${titleOf(shown, view.account)}</bdi>${mark(shown)}</span>
    <span class="time" aria-hidden="true">${clockText(fromMinute)} – ${clockText(toMinute)}</span>
    ${mayMove(shown, view.account) ? html`<span class="grip" aria-hidden="true"></span>` : undefined}
  </button>`;
}

/** An all-day event; `place` says where in a strip it lies. */
export function allDayButton(shown: ShownEvent, view: ButtonView & { readonly place?: string }): Html {
  const style = `${view.place ?? ""}; ${calendarStyle(shown.calendar, view.account)}`;
  return html`<button
    class="event all-day ${standing(shown, view.account)}"
    style="${style}"
    ${attributes(shown, view)}
  >
    <span class="title"><bdi>${titleOf(shown, view.account)}</bdi>${mark(shown)}</span>
  </button>`;
}

function attributes(shown: ShownEvent, { account, namesDay }: ButtonView): Html {
  const { event, calendar, day, isAllDay, start, end, fromMinute, toMinute } = shown;
  const title = titleOf(shown, account);
  const when = isAllDay ? "all day" : `${clockText(fromMinute)} to ${clockText(toMinute)}`;
  const label = [
    title,
    when,
    ...(namesDay ? [weekdayInWords(day)] : []),
    calendar.summary,
    ...(event.exceptionOf === undefined ? [] : ["repeats"]),
    ...standingInWords(shown, account),
  ].join(", ");
  return html`type="button" aria-label="${label}" title="${title}" data-event-id="${event.id}"
  data-calendar-id="${calendar.id}" data-start="${start}" data-end="${end}" data-day="${day}"
  data-from-minute="${String(fromMinute)}" data-to-minute="${String(toMinute)}"
  ${mayMove(shown, account) ? html`data-movable` : undefined}`;
}

/** What another organises is theirs to move, unless they let their guests. */
function mayMove({ event, calendar }: ShownEvent, account: Account): boolean {
  const isTheirs = isGuestCopy(event) && event.fields.guestsCanModify !== true;
  return (
    calendarAccess(calendar, account) === "write" && !isTheirs && !isHidden(event, { calendar, account })
  );
}

function titleOf({ event, calendar }: ShownEvent, account: Account): string {
  if (isHidden(event, { calendar, account })) return "Busy";
  return event.fields.summary ?? "(No title)";
}

function mark({ event }: ShownEvent): Html | undefined {
  return event.exceptionOf === undefined ? undefined : html`<span class="mark" aria-hidden="true">↻</span>`;
}

/** How the account stands to an event, as a class: what it declined is faint, what it did not answer is hatched. */
function standing(shown: ShownEvent, account: Account): string {
  const answer = answerOf(shown, account);
  if (answer === "declined") return "declined";
  return answer === "needsAction" || answer === "tentative" || shown.event.status === "tentative"
    ? "open"
    : "";
}

function standingInWords(shown: ShownEvent, account: Account): string[] {
  const answer = answerOf(shown, account);
  if (answer === "declined") return ["declined"];
  if (answer === "needsAction") return ["not answered"];
  return answer === "tentative" || shown.event.status === "tentative" ? ["tentative"] : [];
}

function answerOf({ event }: ShownEvent, account: Account): unknown {
  const own = event.fields.attendees?.find(({ email }) => email === account.email);
  return own === undefined ? undefined : (own["responseStatus"] ?? "needsAction");
}
