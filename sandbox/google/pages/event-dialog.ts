import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** The dialog in which an event is made or changed; the page's script fills and opens it. */
export function eventDialog(calendars: readonly SandboxCalendar[]): Html {
  return html`<dialog id="event-dialog" aria-label="Event">
    <form method="dialog">
      <input name="title" class="title" aria-label="Title" placeholder="Add title" autocomplete="off" />
      <label class="check"><input type="checkbox" name="allDay" /> All day</label>
      <div class="times">
        <label>Start <input name="start" type="datetime-local" required /></label>
        <label>End <input name="end" type="datetime-local" required /></label>
      </div>
      <label
        >Calendar
        <select name="calendarId">
          ${calendars.map(({ id, summary }) => html`<option value="${id}">${summary}</option>`)}
        </select>
      </label>
      <label>Description <textarea name="description" rows="4"></textarea></label>
      <p class="problem" role="alert"></p>
      <div class="actions">
        <button type="button" class="delete">Delete</button>
        <button type="button" class="cancel">Cancel</button>
        <button type="submit" class="primary">Save</button>
      </div>
    </form>
  </dialog>`;
}
