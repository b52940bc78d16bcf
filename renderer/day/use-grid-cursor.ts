import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Minutes } from "../../shared/time.ts";
import { cursorAt, settleCursor } from "./grid-cursor.ts";
import type { GridCursor } from "./grid-cursor.ts";
import { slotStart } from "./grid-geometry.ts";
import type { ColumnId, GridModel } from "./grid-view.ts";

/** The cursor of the grid and the way to move it. */
export interface GridCursorState {
  /** Undefined where the grid has no column. */
  readonly cursor: GridCursor | undefined;
  /** Puts the cursor somewhere without touching the focus. */
  readonly place: (cursor: GridCursor) => void;
  /** Puts the cursor somewhere and the focus with it. */
  readonly focus: (cursor: GridCursor) => void;
}

function tabStop(root: HTMLElement, cursor: GridCursor): HTMLElement | null {
  const selector =
    cursor.appointmentId === null
      ? "[data-empty-slot]"
      : `[data-appointment-id="${CSS.escape(cursor.appointmentId)}"]`;
  return root.querySelector<HTMLElement>(selector);
}

/** Where the cursor is before anybody moved it. */
export interface CursorStart {
  readonly columnId: ColumnId | undefined;
  readonly minute: Minutes;
}

function cursorFrom(model: GridModel, start: CursorStart): GridCursor | undefined {
  const columnId = start.columnId ?? model.columnIds[0];
  return columnId === undefined ? undefined : cursorAt(model, { columnId, minute: slotStart(start.minute) });
}

/**
 * Keeps the grid's one Tab stop. A change from elsewhere never takes the focus; where it drew the focused card anew, the
 * focus goes back to it without scrolling.
 */
export function useGridCursor(
  root: RefObject<HTMLElement | null>,
  model: GridModel,
  start: CursorStart,
): GridCursorState {
  const [wanted, setWanted] = useState(() => cursorFrom(model, start));
  const cursor = wanted === undefined ? cursorFrom(model, start) : settleCursor(model, wanted);
  const focusNext = useRef(false);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    const grid = root.current;
    if (grid === null || cursor === undefined) return;
    if (focusNext.current) {
      focusNext.current = false;
      const stop = tabStop(grid, cursor);
      stop?.focus({ preventScroll: true });
      stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else if (hadFocus.current && document.activeElement === document.body) {
      tabStop(grid, cursor)?.focus({ preventScroll: true });
    }
  });

  useLayoutEffect(() => {
    const grid = root.current;
    const onFocusIn = () => {
      hadFocus.current = true;
    };
    const onFocusOut = (event: FocusEvent) => {
      if (event.relatedTarget !== null) hadFocus.current = false;
    };
    grid?.addEventListener("focusin", onFocusIn);
    grid?.addEventListener("focusout", onFocusOut);
    return () => {
      grid?.removeEventListener("focusin", onFocusIn);
      grid?.removeEventListener("focusout", onFocusOut);
    };
  }, [root]);

  const focus = useCallback((next: GridCursor) => {
    focusNext.current = true;
    setWanted({ ...next });
  }, []);
  return { cursor, place: setWanted, focus };
}
