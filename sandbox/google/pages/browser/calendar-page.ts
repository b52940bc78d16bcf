import { startBoardKeys } from "./board-keys.ts";
import { pixelsPerMinute, startDragging } from "./drag-events.ts";
import { minuteAt, startDrawing } from "./drag-new.ts";
import { startEventDialog } from "./event-dialog.ts";
import { findElement } from "./find-element.ts";
import { keepFresh } from "./keep-fresh.ts";
import { startNotices } from "./notice.ts";
import { loadBoard, sendChange } from "./page-calls.ts";
import { startSeriesQuestion } from "./series-question.ts";
import { undoableChanges } from "./undoable-changes.ts";
import type { Movement } from "./undoable-changes.ts";
import { shifted } from "./wall-times.ts";

const NEW_EVENT_MINUTES = 30;
const NEW_EVENT_MINUTE = 9 * 60;
const FIRST_SHOWN_MINUTE = 7 * 60 + 30;
const NOW_LINE_MS = 60_000;
const SCROLL_KEY = "scroll";

const board = findElement(document, "#board", HTMLElement);
const viewForm = findElement(document, "#view", HTMLFormElement);
const tell = startNotices();
const ask = startSeriesQuestion();
const changes = undoableChanges({ tell, onProblem: redrawAsItIs });
const openDialog = startEventDialog({ ask, changes, tell });

// While a button is held nothing is redrawn: the click or drop must meet what was pressed.
let isHeld = false;
const refresh = keepFresh({
  part: board,
  changes: "/calendar/changes",
  load: loadBoard,
  everyMs: NOW_LINE_MS,
  isHeld: () => isHeld,
});
board.addEventListener("pointerdown", () => {
  isHeld = true;
});
for (const end of ["pointerup", "pointercancel"])
  globalThis.addEventListener(end, () => {
    setTimeout(() => {
      if (isHeld) {
        isHeld = false;
        refresh();
      }
    });
  });

const onMoved = (event: HTMLElement, by: Movement): void => void changes.move(event, by);
startDragging(board, { onMoved });
startDrawing(board, { onDrawn: (place) => void openDialog(place) });
startBoardKeys(board, { onMoved, onDelete: (event) => void removeAtOnce(event), onCreate: openNew });
document.querySelector("#create")?.addEventListener("click", openNew);
board.addEventListener("click", (click) => void onClick(click));
startViewForm();
keepScroll();

async function onClick(click: MouseEvent): Promise<void> {
  if (!(click.target instanceof Element)) return;
  const act = click.target.closest<HTMLElement>("[data-act]");
  const event = click.target.closest<HTMLElement>(".event");
  const column = click.target.closest<HTMLElement>(".column[data-open]");
  if (act !== null) await actInBin(act);
  else if (event !== null) {
    const { eventId = "", calendarId = "" } = event.dataset;
    await openDialog({ eventId, calendarId });
  } else if (column !== null) {
    const day = column.dataset["day"] ?? "";
    await openAt(
      column.dataset["calendarId"] ?? "",
      shifted(`${day}T00:00`, minuteAt(column, click.clientY)),
    );
  }
}

async function openAt(calendarId: string, start: string): Promise<void> {
  await openDialog({ calendarId, start, end: shifted(start, NEW_EVENT_MINUTES) });
}

function openNew(): void {
  const calendarId = board.querySelector<HTMLElement>(".column[data-open]")?.dataset["calendarId"];
  const chosen = viewForm.querySelector<HTMLInputElement>("[name=calendar]:checked")?.value ?? "";
  const midnight = `${board.dataset["day"] ?? ""}T00:00`;
  void openAt(calendarId ?? chosen, shifted(midnight, NEW_EVENT_MINUTE));
}

async function removeAtOnce(event: HTMLElement): Promise<void> {
  const { eventId = "", calendarId = "" } = event.dataset;
  const problem = await changes.remove({ eventId, calendarId, scope: "one" });
  if (problem !== undefined) tell({ text: problem });
}

async function actInBin(button: HTMLElement): Promise<void> {
  const { eventId = "", calendarId = "" } = button.closest("tr")?.dataset ?? {};
  const isRestore = button.dataset["act"] === "restore";
  const act = isRestore ? "restore" : "purge";
  const problem = await sendChange({ method: "POST", eventId, act, edit: { calendarId } });
  tell({ text: problem ?? (isRestore ? "Restored." : "Deleted forever.") });
}

/** A refused move leaves its event where it was dropped until the board is drawn anew. */
function redrawAsItIs(): void {
  board.replaceChildren();
  refresh();
}

function startViewForm(): void {
  viewForm.addEventListener("change", () => {
    viewForm.requestSubmit();
  });
  for (const button of viewForm.querySelectorAll<HTMLElement>("[data-day]"))
    button.addEventListener("click", () => {
      const day = findElement(viewForm, "[name=day]", HTMLInputElement);
      const wanted = button.dataset["day"] ?? "today";
      // Which day is today is the sandbox's clock to say: it is the day shown where none is named.
      if (wanted === "today") day.disabled = true;
      else day.value = wanted;
      viewForm.requestSubmit();
    });
}

function keepScroll(): void {
  const saved = sessionStorage.getItem(SCROLL_KEY);
  if (board.dataset["view"] === "bin") return;
  board.scrollTop = saved === null ? FIRST_SHOWN_MINUTE * pixelsPerMinute() : Number(saved);
  board.addEventListener("scroll", () => {
    sessionStorage.setItem(SCROLL_KEY, String(board.scrollTop));
  });
}
