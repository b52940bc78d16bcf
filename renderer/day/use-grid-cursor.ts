import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { cursorAt, settleCursor } from "./grid-cursor.ts";
import type { GridCursor, GridModel } from "./grid-cursor.ts";
import { slotStart } from "./grid-geometry.ts";

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

function startOf(model: GridModel, nowMinute: number | null): GridCursor | undefined {
  const [practitionerId] = model.practitionerIds;
  const minute = slotStart(nowMinute ?? model.fromMinute);
  return practitionerId === undefined ? undefined : cursorAt(model, { practitionerId, minute });
}

/**
 * Keeps the grid's one Tab stop. A change from elsewhere never takes the focus; where it drew the focused card anew, the
 * focus goes back to it without scrolling.
 */
export function useGridCursor(
  root: RefObject<HTMLElement | null>,
  model: GridModel,
  nowMinute: number | null,
): GridCursorState {
  const [wanted, setWanted] = useState(() => startOf(model, nowMinute));
  const cursor = wanted === undefined ? startOf(model, nowMinute) : settleCursor(model, wanted);
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
