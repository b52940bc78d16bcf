import { sendChange } from "./page-calls.ts";

/** What the dialog begins with; without an id a new event is made. */
export interface DialogEvent {
  readonly id?: string | undefined;
  readonly calendarId: string;
  readonly title: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
}

/** Makes the event dialog work; gives the function that opens it. */
export function startEventDialog(): (event: DialogEvent) => void {
  const dialog = find(document, "#event-dialog", HTMLDialogElement);
  const form = find(dialog, "form", HTMLFormElement);
  const title = find(form, "[name=title]", HTMLInputElement);
  const allDay = find(form, "[name=allDay]", HTMLInputElement);
  const start = find(form, "[name=start]", HTMLInputElement);
  const end = find(form, "[name=end]", HTMLInputElement);
  const calendar = find(form, "[name=calendarId]", HTMLSelectElement);
  const description = find(form, "[name=description]", HTMLTextAreaElement);
  const problem = find(form, ".problem", HTMLElement);
  const remove = find(form, ".delete", HTMLButtonElement);
  let eventId: string | undefined;

  const close = (trouble: string | undefined): void => {
    problem.textContent = trouble ?? "";
    if (trouble === undefined) dialog.close();
  };
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const edit = {
      calendarId: calendar.value,
      title: title.value,
      description: description.value,
      start: start.value,
      end: end.value,
    };
    void sendChange({ method: eventId === undefined ? "POST" : "PATCH", eventId, edit }).then(close);
  });
  remove.addEventListener("click", () => {
    void sendChange({ method: "DELETE", eventId, edit: { calendarId: calendar.value } }).then(close);
  });
  find(form, ".cancel", HTMLButtonElement).addEventListener("click", () => {
    dialog.close();
  });
  allDay.addEventListener("change", () => {
    showTimes({ from: start.value, to: end.value });
  });

  function showTimes({ from, to }: { readonly from: string; readonly to: string }): void {
    const day = from.slice(0, 10);
    const lastDay = to.slice(0, 10);
    for (const side of [start, end]) side.type = allDay.checked ? "date" : "datetime-local";
    if (allDay.checked) {
      start.value = day;
      end.value = lastDay > day ? lastDay : dayAfter(day);
    } else {
      start.value = from.length > 10 ? from : `${day}T09:00`;
      end.value = to.length > 10 ? to : `${day}T09:30`;
    }
  }

  return (event) => {
    eventId = event.id;
    title.value = event.title;
    description.value = event.description;
    calendar.value = event.calendarId;
    calendar.disabled = event.id !== undefined;
    remove.hidden = event.id === undefined;
    problem.textContent = "";
    allDay.checked = event.start.length === 10;
    showTimes({ from: event.start, to: event.end });
    dialog.showModal();
    title.focus();
  };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function find<Kind extends Element>(
  within: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page lacks ${selector}.`);
  return found;
}
