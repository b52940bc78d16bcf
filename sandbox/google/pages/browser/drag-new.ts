import { pixelsPerMinute, STEP_MINUTES, swallowClick, TREMBLE } from "./drag-events.ts";
import { startEdgeScroll } from "./edge-scroll.ts";
import { clockText, DAY_MINUTES, shifted } from "./wall-times.ts";

/** A stretch of a column that a new event is to take. */
export interface NewPlace {
  readonly calendarId: string;
  readonly start: string;
  readonly end: string;
}

/** Lets a new event be drawn by dragging over an empty place of a column; Escape lets go. */
export function startDrawing(
  board: HTMLElement,
  hear: { readonly onDrawn: (place: NewPlace) => void },
): void {
  board.addEventListener("pointerdown", (pressed) => {
    const column = pressed.target instanceof Element ? pressed.target.closest(".column[data-open]") : null;
    if (!(column instanceof HTMLElement) || pressed.target !== column || pressed.button !== 0) return;
    // Else the browser would begin to select text.
    pressed.preventDefault();
    const fromMinute = minuteAt(column, pressed.clientY);
    let toMinute = fromMinute;
    let ghost: HTMLElement | undefined;
    const edge = startEdgeScroll(board, (pointer) => {
      if (ghost !== undefined) drawTo(ghost, pointer);
    });
    const follow = (pointer: PointerEvent): void => {
      if (ghost === undefined && Math.abs(pointer.clientY - pressed.clientY) < TREMBLE) return;
      ghost ??= addGhost(column);
      edge.follow(pointer);
      drawTo(ghost, pointer);
    };
    const drawTo = (drawn: HTMLElement, pointer: PointerEvent): void => {
      toMinute = Math.min(
        Math.max(minuteAt(column, pointer.clientY), fromMinute) + STEP_MINUTES,
        DAY_MINUTES,
      );
      drawn.style.setProperty("--at", String(fromMinute));
      drawn.style.setProperty("--minutes", String(toMinute - fromMinute));
      drawn.textContent = `${clockText(fromMinute)} – ${clockText(toMinute)}`;
    };
    const finish = (isMeant: boolean): void => {
      globalThis.removeEventListener("pointermove", follow);
      globalThis.removeEventListener("pointerup", drop);
      globalThis.removeEventListener("pointercancel", giveUp);
      globalThis.removeEventListener("keydown", escape, { capture: true });
      edge.stop();
      if (ghost === undefined) return;
      ghost.remove();
      swallowClick(board);
      const midnight = `${column.dataset["day"] ?? ""}T00:00`;
      if (isMeant)
        hear.onDrawn({
          calendarId: column.dataset["calendarId"] ?? "",
          start: shifted(midnight, fromMinute),
          end: shifted(midnight, toMinute),
        });
    };
    const drop = (): void => {
      finish(true);
    };
    const giveUp = (): void => {
      finish(false);
    };
    const escape = (key: KeyboardEvent): void => {
      if (key.key === "Escape") finish(false);
    };
    globalThis.addEventListener("pointermove", follow);
    globalThis.addEventListener("pointerup", drop);
    globalThis.addEventListener("pointercancel", giveUp);
    globalThis.addEventListener("keydown", escape, { capture: true });
  });
}

/** The quarter of an hour of a column at a height of the window. */
export function minuteAt(column: HTMLElement, y: number): number {
  const minute = (y - column.getBoundingClientRect().top) / pixelsPerMinute();
  const step = Math.floor(minute / STEP_MINUTES) * STEP_MINUTES;
  return Math.min(Math.max(step, 0), DAY_MINUTES - STEP_MINUTES);
}

function addGhost(column: HTMLElement): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = "ghost";
  column.append(ghost);
  return ghost;
}
