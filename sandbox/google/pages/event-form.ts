import { addDays } from "../../../shared/time.ts";
import type { StoredEvent } from "../events/stored-event.ts";
import { repeatChoices } from "./browser/repeat-rules.ts";
import { repeatInWords } from "./browser/repeat-words.ts";
import { dayOfText } from "./day-words.ts";
import { masterOf } from "./edit-event.ts";
import { wallText } from "./events-of-days.ts";
import { guestFields, invitationFields } from "./guest-fields.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { calendarAccess, isHidden } from "./page-access.ts";
import type { OpenCalendar } from "./page-access.ts";
import type { PageView } from "./page-view.ts";

/** What a form is for: an event there is, or a new one at these times. */
export type FormEvent = OpenCalendar & {
  readonly view: Pick<PageView, "all">;
  readonly event: StoredEvent | undefined;
  readonly times: { readonly start: string; readonly end: string };
};

/** The form in which an event is made or changed, filled; the page's script puts it into the dialog. */
export function eventForm(form: FormEvent): Html {
  const { calendar, account, times } = form;
  const hidden = form.event !== undefined && isHidden(form.event, form);
  const event = hidden ? { ...form.event, fields: { summary: "Busy" } } : form.event;
  const fields = event?.fields ?? {};
  const mayWrite = calendarAccess(calendar, account) === "write" && !hidden;
  const isAllDay = times.start.length === 10;
  const master = event && masterOf(calendar, event);
  const lines = ((master ?? event)?.fields.recurrence ?? []).join("\n");
  return html`<form method="dialog" data-calendar-id="${calendar.id}" ${eventOf(form, master, lines)}>
    <fieldset class="fields" ${mayWrite ? "" : "disabled"}>
      <legend class="unseen">What and when</legend>
      <input
        name="title"
        class="title"
        aria-label="Title"
        placeholder="Add title"
        autocomplete="off"
        value="${fields.summary ?? ""}"
      />
      ${event === undefined ? undefined : invitationFields(event, account)}
      <label class="check switch"
        ><input type="checkbox" role="switch" name="allDay" ${isAllDay ? "checked" : ""} /> All day</label
      >
      <div class="times">
        <label
          >Start <input name="start" type="${timeInput(isAllDay)}" value="${times.start}" required
        /></label>
        <label
          >End <input name="end" type="${timeInput(isAllDay)}" value="${lastShown(times)}" required
        /></label>
      </div>
      ${repeatFields(times.start, lines)}
      <label
        >Calendar
        <select name="calendarId" ${event === undefined ? "" : "disabled"}>
          ${calendarOptions(form)}
        </select>
      </label>
      <label>Location <input name="location" autocomplete="off" value="${fields.location ?? ""}" /></label>
      ${guestFields(event, account)}
      <label>Description <textarea name="description" rows="3">${fields.description ?? ""}</textarea></label>
    </fieldset>
    <p class="problem" role="alert"></p>
    <div class="actions">
      ${
        mayWrite && event !== undefined
          ? html`<button type="button" class="delete danger">Delete</button>`
          : undefined
      }
      <button type="button" class="cancel quiet">${mayWrite ? "Cancel" : "Close"}</button>
      ${mayWrite ? html`<button type="submit" class="primary">Save</button>` : undefined}
    </div>
  </form>`;
}

function eventOf({ event }: FormEvent, master: StoredEvent | undefined, lines: string): Html | undefined {
  if (event === undefined) return undefined;
  const series = master === undefined ? undefined : html`data-series`;
  return html`data-event="${event.id}" data-repeat="${lines}" ${series}`;
}

function timeInput(isAllDay: boolean): string {
  return isAllDay ? "date" : "datetime-local";
}

/** An all-day event is shown with its last day, and kept with the day after. */
function lastShown({ start, end }: FormEvent["times"]): string {
  if (end.length > 10) return end;
  const day = addDays(dayOfText(end), -1);
  return day < start ? start : day;
}

function repeatFields(start: string, lines: string): Html {
  const choices = repeatChoices(start.slice(0, 10));
  const known = choices.find(({ value }) => value === lines);
  return html`<label
      >Repeats
      <select name="repeat">
        ${choices.map(
          ({ value, label }) =>
            html`<option value="${value}" ${value === (known?.value ?? "custom") ? "selected" : ""}>
              ${label}
            </option>`,
        )}
      </select>
    </label>
    <label class="custom" ${known === undefined ? "" : "hidden"}
      >Rule
      <textarea name="rule" rows="2" spellcheck="false" placeholder="RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO">
${lines}</textarea>
      <span class="words">${repeatInWords(lines)}</span>
    </label>`;
}

function calendarOptions({ view, calendar, account, event }: FormEvent): Html[] {
  return view.all
    .filter((one) => one === calendar || (event === undefined && calendarAccess(one, account) === "write"))
    .map(
      ({ id, summary }) =>
        html`<option value="${id}" ${id === calendar.id ? "selected" : ""}>${summary}</option>`,
    );
}

/** The times a form begins with for an event. */
export function formTimes(event: StoredEvent, calendar: OpenCalendar["calendar"]): FormEvent["times"] {
  return { start: wallText(event.start, calendar), end: wallText(event.end, calendar) };
}
