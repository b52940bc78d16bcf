import { pixelsPerMinute, shifted, startDragging } from "./drag-events.ts";
import { startEventDialog } from "./event-dialog.ts";
import { loadBoard } from "./page-calls.ts";

const NEW_EVENT_MINUTES = 30;
const STEP_MINUTES = 15;
const FIRST_SHOWN_MINUTE = 7 * 60 + 30;
const NOW_LINE_MS = 60_000;
const SCROLL_KEY = "scroll";

const board = document.querySelector<HTMLElement>("#board");
const view = document.querySelector<HTMLFormElement>("#view");
const message = document.querySelector<HTMLElement>("#message");

if (board !== null && view !== null && message !== null) start(board, view, message);

function start(boardElement: HTMLElement, viewForm: HTMLFormElement, messageElement: HTMLElement): void {
  const openDialog = startEventDialog();
  let isHeld = false;
  let isStale = false;
  let lastAsked = 0;

  const refresh = async (): Promise<void> => {
    lastAsked += 1;
    const asked = lastAsked;
    const fresh = isHeld ? undefined : await loadBoard();
    // An answer that was overtaken by a later question may be older than what is shown.
    if (asked !== lastAsked) return;
    isStale = isHeld;
    if (fresh === undefined || isHeld) return;
    redraw(boardElement, fresh);
  };

  startDragging(boardElement, {
    onProblem: (text) => {
      messageElement.textContent = text;
      void refresh();
    },
  });

  // While a button is held nothing is redrawn: the click or drop must meet what was pressed.
  boardElement.addEventListener("pointerdown", () => {
    isHeld = true;
  });
  for (const end of ["pointerup", "pointercancel"])
    globalThis.addEventListener(end, () => {
      setTimeout(() => {
        isHeld = false;
        if (isStale) void refresh();
      });
    });

  boardElement.addEventListener("click", (click) => {
    if (!(click.target instanceof Element)) return;
    const event = click.target.closest<HTMLElement>(".event");
    if (event !== null) {
      const {
        eventId,
        calendarId = "",
        title = "",
        description = "",
        start: from = "",
        end = "",
      } = event.dataset;
      openDialog({ id: eventId, calendarId, title, description, start: from, end });
      return;
    }
    const column = click.target.closest<HTMLElement>(".column");
    if (column === null) return;
    const minute = (click.clientY - column.getBoundingClientRect().top) / pixelsPerMinute();
    openNew(column.dataset["calendarId"] ?? "", Math.floor(minute / STEP_MINUTES) * STEP_MINUTES);
  });

  const openNew = (calendarId: string, minute: number): void => {
    const from = shifted(`${boardElement.dataset["day"] ?? ""}T00:00`, minute);
    openDialog({
      calendarId,
      title: "",
      description: "",
      start: from,
      end: shifted(from, NEW_EVENT_MINUTES),
    });
  };
  document.querySelector("#create")?.addEventListener("click", () => {
    openNew(boardElement.querySelector<HTMLElement>(".column")?.dataset["calendarId"] ?? "", 9 * 60);
  });

  viewForm.addEventListener("change", () => {
    viewForm.requestSubmit();
  });
  for (const button of viewForm.querySelectorAll<HTMLElement>("[data-day]"))
    button.addEventListener("click", () => {
      const day = viewForm.querySelector<HTMLInputElement>("[name=day]");
      if (day === null) return;
      const wanted = button.dataset["day"] ?? "today";
      // Which day is today is the sandbox's clock to say: it is the day shown where none is named.
      if (wanted === "today") day.disabled = true;
      else day.value = wanted;
      viewForm.requestSubmit();
    });

  const savedScroll = sessionStorage.getItem(SCROLL_KEY);
  boardElement.scrollTop =
    savedScroll === null ? FIRST_SHOWN_MINUTE * pixelsPerMinute() : Number(savedScroll);
  boardElement.addEventListener("scroll", () => {
    sessionStorage.setItem(SCROLL_KEY, String(boardElement.scrollTop));
  });

  const changes = new EventSource("/calendar/changes");
  changes.addEventListener("message", () => void refresh());
  // Changes may have been missed while the line was down.
  changes.addEventListener("open", () => void refresh());
  setInterval(() => void refresh(), NOW_LINE_MS);
}

/** Shows a fresh board; one that says the same is left alone, so that nothing is pulled from under the mouse. */
function redraw(boardElement: HTMLElement, fresh: string): void {
  const read = document.createElement("template");
  read.innerHTML = fresh;
  if (read.innerHTML === boardElement.innerHTML) return;
  const active = document.activeElement;
  const focused = active instanceof HTMLElement ? active.dataset["eventId"] : undefined;
  boardElement.replaceChildren(read.content);
  if (focused !== undefined)
    boardElement.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(focused)}"]`)?.focus();
}
