import { addDays } from "../../../shared/time.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { Account } from "../world.ts";
import { calendarBoard } from "./calendar-board.ts";
import { calendarStyle } from "./calendar-style.ts";
import { dayInWords, weekInWords, weekOf } from "./day-words.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { calendarAccess } from "./page-access.ts";
import type { PageView } from "./page-view.ts";
import { seriesDialog } from "./series-dialog.ts";

const VIEWS = [
  { kind: "day", name: "Day" },
  { kind: "week", name: "Week" },
  { kind: "bin", name: "Bin" },
] as const;

/** The calendar page: a day or a week of one account's calendars, to be watched and changed by hand, and their bin. */
export function calendarPage(page: {
  readonly view: PageView;
  readonly accounts: readonly Account[];
}): string {
  const { view, accounts } = page;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Calendar - Sandbox Google</title>
        <link rel="stylesheet" href="/pages/page.css" />
        <link rel="stylesheet" href="/pages/calendar.css" />
        <link rel="stylesheet" href="/pages/calendar-board.css" />
        <link rel="stylesheet" href="/pages/events.css" />
        <link rel="stylesheet" href="/pages/event-form.css" />
        <script type="module" src="/pages/browser/calendar-page.ts"></script>
      </head>
      <body class="calendar-body">
        <form id="view" method="get" action="/calendar">
          <header>
            <p class="brand">Calendar <small>Sandbox Google</small></p>
            ${view.kind === "bin" ? undefined : pageTurner(view)}
            <h1>${heading(view)}</h1>
            <label class="pick">
              <span class="unseen">Go to date</span>
              <input type="date" name="day" value="${view.day}" required />
            </label>
            ${viewChoice(view)}
            <a class="button" href="/inspector">Inspector</a>
          </header>
          <aside>
            <button type="button" id="create" class="create">+ Create event</button>
            ${accountChoice(accounts, view.account)}
            <fieldset>
              <legend>Calendars</legend>
              ${view.all.map((calendar) => calendarChoice(calendar, view))}
            </fieldset>
          </aside>
        </form>
        <main id="board" data-day="${view.day}" data-view="${view.kind}" tabindex="-1">
          ${calendarBoard(view)}
        </main>
        <dialog id="event-dialog" aria-label="Event"></dialog>
        ${seriesDialog()}
        <div id="message" role="status"></div>
      </body>
    </html>`.text;
}

function heading(view: PageView): string {
  if (view.kind === "bin") return "Bin";
  return view.kind === "week" ? weekInWords(weekOf(view.day)) : dayInWords(view.day);
}

function pageTurner({ kind, day }: PageView): Html {
  const days = kind === "week" ? 7 : 1;
  return html`<nav aria-label="Time">
    <button type="button" data-day="today">Today</button>
    <button type="button" class="round" data-day="${addDays(day, -days)}" aria-label="Previous ${kind}">
      ‹
    </button>
    <button type="button" class="round" data-day="${addDays(day, days)}" aria-label="Next ${kind}">›</button>
  </nav>`;
}

function viewChoice(view: PageView): Html {
  return html`<fieldset class="views">
    <legend class="unseen">View</legend>
    ${VIEWS.map(
      ({ kind, name }) =>
        html`<label
          ><input type="radio" name="view" value="${kind}" ${kind === view.kind ? "checked" : ""} /><span
            >${name}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

function accountChoice(accounts: readonly Account[], chosen: Account): Html {
  if (accounts.length < 2) return html`<input type="hidden" name="account" value="${chosen.email}" />`;
  return html`<label class="account">
    <span>Account</span>
    <select name="account">
      ${accounts.map(
        ({ email }) =>
          html`<option value="${email}" ${email === chosen.email ? "selected" : ""}>${email}</option>`,
      )}
    </select>
  </label>`;
}

function calendarChoice(calendar: SandboxCalendar, { account, all, calendars }: PageView): Html {
  const notes = [
    ...(calendarAccess(calendar, account) === "write" ? [] : ["read only"]),
    ...(calendar.timeZone === all[0]?.timeZone ? [] : [calendar.timeZone]),
  ];
  return html`<label class="calendar" style="${calendarStyle(calendar, account)}" title="${calendar.summary}">
    <input
      type="checkbox"
      name="calendar"
      value="${calendar.id}"
      ${calendars.includes(calendar) ? "checked" : ""}
    />
    <span
      ><bdi>${calendar.summary}</bdi>${
        notes.length === 0 ? undefined : html`<small>${notes.join(", ")}</small>`
      }</span
    >
  </label>`;
}
