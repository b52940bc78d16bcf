import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { Account } from "../world.ts";
import { calendarBoard, colourOf } from "./calendar-board.ts";
import type { Board } from "./calendar-board.ts";
import { eventDialog } from "./event-dialog.ts";
import { dayInWords, neighbours } from "./events-of-day.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** The calendar page: a day of one account's calendars, to be watched and changed by hand. */
export function calendarPage(page: {
  readonly board: Board;
  readonly accounts: readonly Account[];
  /** All calendars of the account; the board shows the chosen ones. */
  readonly calendars: readonly SandboxCalendar[];
}): string {
  const { board, accounts, calendars } = page;
  const { before, after } = neighbours(board.day);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Calendar - Sandbox Google</title>
        <link rel="stylesheet" href="/pages/calendar.css" />
        <link rel="stylesheet" href="/pages/calendar-board.css" />
        <script type="module" src="/pages/browser/calendar-page.ts"></script>
      </head>
      <body>
        <form id="view" method="get" action="/calendar">
          <header>
            <p class="brand">Calendar <small>Sandbox Google</small></p>
            <nav aria-label="Day">
              <button type="button" data-day="today">Today</button>
              <button type="button" class="round" data-day="${before}" aria-label="Previous day">‹</button>
              <button type="button" class="round" data-day="${after}" aria-label="Next day">›</button>
            </nav>
            <h1>${dayInWords(board.day)}</h1>
            <label class="pick">
              <span>Go to date</span>
              <input type="date" name="day" value="${board.day}" required />
            </label>
          </header>
          <aside>
            <button type="button" id="create" class="create">+ Create event</button>
            ${accountChoice(accounts, board.account)}
            <fieldset>
              <legend>Calendars</legend>
              ${calendars.map((calendar) => calendarChoice(calendar, board))}
            </fieldset>
          </aside>
        </form>
        <main id="board" data-day="${board.day}">${calendarBoard(board)}</main>
        ${eventDialog(calendars)}
        <p id="message" role="status"></p>
      </body>
    </html>`.text;
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

function calendarChoice(calendar: SandboxCalendar, { account, calendars }: Board): Html {
  return html`<label class="calendar" style="--colour: ${colourOf(calendar, account)}">
    <input
      type="checkbox"
      name="calendar"
      value="${calendar.id}"
      ${calendars.includes(calendar) ? "checked" : ""}
    />
    <span>${calendar.summary}</span>
  </label>`;
}
