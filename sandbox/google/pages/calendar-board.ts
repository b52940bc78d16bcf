import { assertNever } from "../assert-never.ts";
import { binBoard } from "./bin-board.ts";
import { dayBoard } from "./day-board.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { PageView } from "./page-view.ts";
import { weekBoard } from "./week-board.ts";

/** What the page's view shows: events as buttons that carry `data-event-id`, or the list of deleted ones. */
export function calendarBoard(view: PageView): Html {
  if (view.calendars.length === 0)
    return html`<p class="empty">
      This account has no calendar yet. An app can make one, or /control/calendars.
    </p>`;
  switch (view.kind) {
    case "day":
      return dayBoard(view);
    case "week":
      return weekBoard(view);
    case "bin":
      return binBoard(view);
    default:
      return assertNever(view.kind);
  }
}
