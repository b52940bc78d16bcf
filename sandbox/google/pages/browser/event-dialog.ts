import { startEventTimes } from "./event-times.ts";
import { findElement } from "./find-element.ts";
import type { Notice } from "./notice.ts";
import { loadForm, sendChange } from "./page-calls.ts";
import type { PageEdit, Scope } from "./page-calls.ts";
import { startRepeatField } from "./repeat-field.ts";
import type { SeriesQuestion } from "./series-question.ts";
import type { UndoableChanges } from "./undoable-changes.ts";

/** What the dialog is opened for: an event there is, or a new one at some times. */
export type DialogWish =
  | { readonly calendarId: string; readonly eventId: string }
  | { readonly calendarId: string; readonly start: string; readonly end: string };

/** What the dialog needs of the page. */
export interface DialogNeeds {
  readonly ask: (question: SeriesQuestion) => Promise<Scope | undefined>;
  readonly changes: UndoableChanges;
  readonly tell: (notice: Notice) => void;
}

/** Makes the event dialog work; gives the function that opens it. */
export function startEventDialog(needs: DialogNeeds): (wish: DialogWish) => Promise<void> {
  const dialog = findElement(document, "#event-dialog", HTMLDialogElement);
  let opened: DialogWish | undefined;
  dialog.addEventListener("close", () => {
    if (opened !== undefined) returnFocus(opened);
  });
  return async (wish) => {
    opened = wish;
    const form = await loadForm(wish);
    if (form === undefined) {
      needs.tell({ text: "This event can no longer be opened. It may be gone." });
      return;
    }
    dialog.innerHTML = form;
    startForm(dialog, needs);
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[name=title]:enabled")?.focus();
  };
}

/** What was pressed to open the dialog may have been drawn anew meanwhile; then the browser cannot give the focus back. */
function returnFocus(wish: DialogWish): void {
  if (document.activeElement !== document.body) return;
  const board = findElement(document, "#board", HTMLElement);
  const event = "eventId" in wish ? `[data-event-id="${CSS.escape(wish.eventId)}"]` : undefined;
  const place = `[data-calendar-id="${CSS.escape(wish.calendarId)}"]`;
  const button = event === undefined ? null : board.querySelector<HTMLElement>(`${event}${place}`);
  (button ?? board).focus({ preventScroll: true });
}

function startForm(dialog: HTMLDialogElement, { ask, changes, tell }: DialogNeeds): void {
  const form = findElement(dialog, "form", HTMLFormElement);
  const problem = findElement(form, ".problem", HTMLElement);
  const readTimes = startEventTimes(form);
  const readRepeat = startRepeatField(form);
  const { event: eventId } = form.dataset;
  const isInSeries = form.dataset["series"] !== undefined;
  const text = (name: string): string => {
    const value = new FormData(form).get(name);
    return typeof value === "string" ? value : "";
  };
  const calendarId = (): string =>
    eventId === undefined ? text("calendarId") : (form.dataset["calendarId"] ?? "");
  const close = (trouble: string | undefined): void => {
    problem.textContent = trouble ?? "";
    if (trouble === undefined) dialog.close();
  };
  const scopeOf = async (question: SeriesQuestion): Promise<Scope | undefined> =>
    isInSeries ? await ask(question) : "one";

  const save = async (): Promise<void> => {
    const repeat = readRepeat();
    const isSameRepeat = repeat === (form.dataset["repeat"] ?? "");
    const scopes: readonly Scope[] = isSameRepeat ? ["one", "following", "all"] : ["following", "all"];
    const scope = await scopeOf({ text: "Change which ones?", scopes });
    if (scope === undefined) return;
    const edit: PageEdit = {
      calendarId: calendarId(),
      scope,
      title: text("title"),
      description: text("description"),
      location: text("location"),
      guests: text("guests"),
      ...(isSameRepeat && eventId !== undefined ? {} : { repeat }),
      ...readTimes(),
    };
    close(
      await sendChange(eventId === undefined ? { method: "POST", edit } : { method: "PATCH", eventId, edit }),
    );
  };
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    void save();
  });
  form.querySelector(".cancel")?.addEventListener("click", () => {
    dialog.close();
  });
  if (eventId === undefined) return;

  const remove = async (): Promise<void> => {
    const scope = await scopeOf({ text: "Delete which ones?", scopes: ["one", "following", "all"] });
    if (scope !== undefined) close(await changes.remove({ eventId, calendarId: calendarId(), scope }));
  };
  form.querySelector(".delete")?.addEventListener("click", () => void remove());

  const answer = async (given: string, word: string): Promise<void> => {
    const scope = await scopeOf({ text: `Answer ${word} to which ones?`, scopes: ["one", "all"] });
    if (scope === undefined) return;
    const edit = { calendarId: calendarId(), scope, answer: given };
    const trouble = await sendChange({ method: "POST", eventId, act: "answer", edit });
    close(trouble);
    if (trouble === undefined) tell({ text: `Answered ${word}.` });
  };
  for (const button of form.querySelectorAll<HTMLElement>("[data-answer]"))
    button.addEventListener("click", () => {
      void answer(button.dataset["answer"] ?? "", button.textContent.trim());
    });
}
