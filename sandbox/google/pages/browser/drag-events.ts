import { startEdgeScroll } from "./edge-scroll.ts";
import type { Movement } from "./undoable-changes.ts";
import { clockText, DAY_MINUTES } from "./wall-times.ts";

/** Minutes an event moves by at the least. */
export const STEP_MINUTES = 15;

/** Pixels the pointer may tremble before a click becomes a drag. */
export const TREMBLE = 4;

/** Pixels of a minute on the board. */
export function pixelsPerMinute(): number {
  const day = document.querySelector(".column")?.getBoundingClientRect().height ?? DAY_MINUTES;
  return day / DAY_MINUTES;
}

/**
 * Lets events of a board be dragged: timed ones up and down and, in a week, to other days; their lower edge to make them
 * longer or shorter; all-day ones to other days. Escape lets go without moving anything.
 */
export function startDragging(
  board: HTMLElement,
  hear: { readonly onMoved: (event: HTMLElement, by: Movement) => void },
): void {
  board.addEventListener("pointerdown", (pressed) => {
    const target = pressed.target instanceof Element ? pressed.target.closest(".event[data-movable]") : null;
    if (!(target instanceof HTMLElement) || pressed.button !== 0) return;
    const drag = startDrag(board, target, pressed);
    const follow = (pointer: PointerEvent): void => {
      drag.follow(pointer);
    };
    const finish = (isMeant: boolean): void => {
      globalThis.removeEventListener("pointermove", follow);
      globalThis.removeEventListener("pointerup", drop);
      globalThis.removeEventListener("pointercancel", giveUp);
      globalThis.removeEventListener("keydown", escape, { capture: true });
      if (!drag.isDragging()) return;
      swallowClick(target);
      const by = drag.end(isMeant);
      if (by !== undefined) hear.onMoved(target, by);
    };
    const drop = (): void => {
      finish(true);
    };
    const giveUp = (): void => {
      finish(false);
    };
    const escape = (key: KeyboardEvent): void => {
      if (key.key !== "Escape" || !drag.isDragging()) return;
      key.stopPropagation();
      finish(false);
    };
    globalThis.addEventListener("pointermove", follow);
    globalThis.addEventListener("pointerup", drop);
    globalThis.addEventListener("pointercancel", giveUp);
    globalThis.addEventListener("keydown", escape, { capture: true });
  });
}

interface Drag {
  readonly isDragging: () => boolean;
  readonly follow: (pointer: PointerEvent) => void;
  /** Ends it; undefined where nothing moves, and then all is drawn as it was. */
  readonly end: (isMeant: boolean) => Movement | undefined;
}

function startDrag(board: HTMLElement, target: HTMLElement, pressed: PointerEvent): Drag {
  const isResize = pressed.target instanceof Element && pressed.target.closest(".grip") !== null;
  const isTimed = target.classList.contains("timed");
  const from = Number(target.dataset["fromMinute"]);
  const to = Number(target.dataset["toMinute"]);
  const time = target.querySelector(".time");
  const before = { style: target.getAttribute("style") ?? "", time: time?.textContent };
  const columns = [...board.querySelectorAll<HTMLElement>(".column")];
  const home = columnAt(columns, pressed.clientX);
  const scrollBefore = board.scrollTop;
  let moved = 0;
  let days = 0;
  let isDragging = false;
  const edge = startEdgeScroll(board, (pointer) => {
    moveTo(pointer);
  });

  const draw = (): void => {
    const width = (columns[1]?.offsetLeft ?? 0) - (columns[0]?.offsetLeft ?? 0);
    target.style.setProperty("--shift", `${String(days * width)}px`);
    if (!isTimed) return;
    target.style.setProperty("--at", String(isResize ? from : from + moved));
    target.style.setProperty("--minutes", String(isResize ? to - from + moved : to - from));
    if (time !== null)
      time.textContent = `${clockText(isResize ? from : from + moved)} – ${clockText(to + moved)}`;
  };

  const moveTo = (pointer: PointerEvent): void => {
    if (board.dataset["view"] === "week" && !isResize) days = columnAt(columns, pointer.clientX) - home;
    const distance = pointer.clientY - pressed.clientY + board.scrollTop - scrollBefore;
    const steps = Math.round(distance / pixelsPerMinute() / STEP_MINUTES) * STEP_MINUTES;
    const least = isResize ? from - to + STEP_MINUTES : -from;
    const most = isResize ? DAY_MINUTES - to : DAY_MINUTES - STEP_MINUTES - from;
    moved = isTimed ? Math.min(Math.max(steps, least), most) : 0;
    draw();
  };

  return {
    isDragging: () => isDragging,
    follow: (pointer) => {
      const [x, y] = [pointer.clientX - pressed.clientX, pointer.clientY - pressed.clientY];
      if (!isDragging && Math.max(Math.abs(x), Math.abs(y)) < TREMBLE) return;
      if (!isDragging) target.classList.add("dragging");
      isDragging = true;
      if (isTimed) edge.follow(pointer);
      moveTo(pointer);
    },
    end: (isMeant) => {
      edge.stop();
      target.classList.remove("dragging");
      if (isMeant && (moved !== 0 || days !== 0))
        return { days, startMinutes: isResize ? 0 : moved, endMinutes: moved };
      target.setAttribute("style", before.style);
      if (time !== null && before.time !== undefined) time.textContent = before.time;
      return undefined;
    },
  };
}

function columnAt(columns: readonly HTMLElement[], x: number): number {
  const passed = columns.filter((column) => column.getBoundingClientRect().left <= x).length;
  return Math.max(passed - 1, 0);
}

/** Keeps the click that follows a drag from opening anything. */
export function swallowClick(target: HTMLElement): void {
  const swallow = (click: Event): void => {
    click.stopPropagation();
  };
  target.addEventListener("click", swallow, { once: true, capture: true });
  setTimeout(() => {
    target.removeEventListener("click", swallow, { capture: true });
  });
}
