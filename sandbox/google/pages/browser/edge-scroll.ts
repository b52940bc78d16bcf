/** Pixels from a board's edge within which it scrolls along with a drag. */
const EDGE = 40;
const STEP = 10;

/** A pointer that only passes the edge does not scroll; one that stays there this long, in milliseconds, does. */
const PATIENCE_MS = 300;

/** Scrolling along with a drag. */
export interface EdgeScroll {
  /** Hears where the pointer is. */
  readonly follow: (pointer: PointerEvent) => void;
  readonly stop: () => void;
}

/** Scrolls a board while a pointer stays at its upper or lower edge; `onScroll` is called with that pointer each time. */
export function startEdgeScroll(board: HTMLElement, onScroll: (pointer: PointerEvent) => void): EdgeScroll {
  let last: PointerEvent | undefined;
  let since = 0;
  let frame = 0;
  const tick = (now: number): void => {
    const direction = last === undefined ? 0 : directionAt(board, last);
    if (last === undefined || direction === 0) {
      frame = 0;
      return;
    }
    if (now - since > PATIENCE_MS) {
      board.scrollTop += direction * STEP;
      onScroll(last);
    }
    frame = requestAnimationFrame(tick);
  };
  return {
    follow: (pointer) => {
      last = pointer;
      if (frame !== 0 || directionAt(board, pointer) === 0) return;
      since = performance.now();
      frame = requestAnimationFrame(tick);
    },
    stop: () => {
      cancelAnimationFrame(frame);
      last = undefined;
    },
  };
}

function directionAt(board: HTMLElement, pointer: PointerEvent): -1 | 0 | 1 {
  const { top, bottom } = board.getBoundingClientRect();
  const headings = board.querySelector(".heads")?.getBoundingClientRect().height ?? 0;
  if (pointer.clientY > bottom - EDGE) return 1;
  return pointer.clientY < top + headings + EDGE / 2 ? -1 : 0;
}
