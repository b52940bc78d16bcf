import { useCallback, useEffect, useRef, useState } from "react";
import type { PointerEvent as ReactPointerEvent, RefObject } from "react";
import type { AppointmentId } from "../../shared/ids.ts";
import { dragTarget, drawnOver } from "./drag-target.ts";
import type { Drag, GridPoint, GridSpan, MoveTarget } from "./drag-target.ts";
import { createGhostStore, placeGhost } from "./ghost.ts";
import type { Ghost, GhostStore } from "./ghost.ts";
import { findVisit } from "./grid-cursor.ts";
import { minutesOfPx, SLOT_MINUTES } from "./grid-geometry.ts";
import type { GridModel } from "./grid-view.ts";

/** What a drag needs to know and what it does at its end. */
export interface GridDragOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly model: GridModel;
  readonly onDrop: (target: MoveTarget) => Promise<void>;
  /** Free time was drawn over, more than one slot of it. */
  readonly onDraw: (span: GridSpan) => void;
}

/** The drag in progress, for drawing. */
export interface GridDragState {
  /** Where it would go; the ghost alone follows it. */
  readonly ghosts: GhostStore;
  /** The visit that is dragged, null while none is. */
  readonly liftedId: AppointmentId | null;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  /** Whether the click that is being handled is only the end of a drag. */
  readonly endedWithClick: () => boolean;
}

const THRESHOLD_PX = 4;
const EDGE_PX = 48;
const EDGE_STEP_PX = 8;

interface Session {
  /** The visit that is dragged; undefined where free time is drawn over, from `from` on. */
  readonly drag: Drag | undefined;
  readonly from: GridPoint;
  readonly originX: number;
  readonly originY: number;
  isLive: boolean;
  ghost: Ghost | undefined;
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

/**
 * The point of the grid under a place of the window, undefined where there is no column. Reckoned from where the columns are:
 * asking what is drawn there would look at every card, with each move of the pointer.
 */
export function pointUnder(
  x: number,
  y: number,
  model: Pick<GridModel, "fromMinute" | "slotPx" | "columnIds">,
): GridPoint | undefined {
  for (const column of document.querySelectorAll(".day-column")) {
    const columnId = column.getAttribute("data-column-id");
    const grid = column.closest(".day-grid");
    const box = column.getBoundingClientRect();
    // Of a column that is scrolled, only what the grid lets be seen is under the pointer.
    if (columnId === null || grid === null || !isInside(box, x, y)) continue;
    if (isInside(grid.getBoundingClientRect(), x, y) && model.columnIds.includes(columnId))
      return { columnId, minute: model.fromMinute + minutesOfPx(y - box.top, model.slotPx) };
  }
  return undefined;
}

function sessionAt(event: ReactPointerEvent, model: GridModel): Session | undefined {
  if (event.button !== 0 || !(event.target instanceof Element)) return undefined;
  const from = pointUnder(event.clientX, event.clientY, model);
  if (from === undefined) return undefined;
  const session = {
    from,
    originX: event.clientX,
    originY: event.clientY,
    isLive: false,
    ghost: undefined,
  };
  const card = event.target.closest("[data-card]");
  if (card === null) {
    const isFree = event.target
      .closest("[data-appointment-id], [data-column-id]")
      ?.hasAttribute("data-column-id");
    // A finger on free time scrolls.
    return isFree === true && event.pointerType !== "touch" ? { ...session, drag: undefined } : undefined;
  }
  const found = findVisit(model, card.getAttribute("data-card"));
  if (found === undefined) return undefined;
  const { visit: appointment, columnId } = found;
  const mode = event.target.hasAttribute("data-resize") ? "resize" : "move";
  const grabMinutes = from.minute - appointment.startMinute;
  return { ...session, drag: { appointment, columnId, mode, grabMinutes } };
}

function ghostAt(session: Session, point: GridPoint, model: GridModel): Ghost {
  if (session.drag !== undefined) return dragTarget(session.drag, point, model);
  return { appointmentId: null, ...drawnOver(session.from, point, model) };
}

function lengthOf(ghost: Ghost | undefined): number {
  return ghost === undefined ? 0 : ghost.endMinute - ghost.startMinute;
}

function edgeStep(root: HTMLElement, y: number): number {
  const box = root.getBoundingClientRect();
  if (y < box.top + EDGE_PX) return -EDGE_STEP_PX;
  return y > box.bottom - EDGE_PX ? EDGE_STEP_PX : 0;
}

/**
 * Drags a card with the pointer: snapped, across columns, lengthened at its lower edge, given up with Escape. On free time
 * it draws a new stretch.
 */
export function useGridDrag({ root, model, onDrop, onDraw }: GridDragOptions): GridDragState {
  const [ghosts] = useState(createGhostStore);
  const [liftedId, setLiftedId] = useState<AppointmentId | null>(null);
  const session = useRef<Session>(undefined);
  const justDragged = useRef(false);
  const latest = useRef({ model, onDrop, onDraw });
  useEffect(() => {
    latest.current = { model, onDrop, onDraw };
  });

  useEffect(() => {
    let frame = 0;
    const follow = (current: Session, x: number, y: number) => {
      const point = pointUnder(x, y, latest.current.model);
      if (point === undefined) return;
      current.ghost = ghostAt(current, point, latest.current.model);
      placeGhost(ghosts, current.ghost);
    };
    const scrollAtEdge = (current: Session, x: number, y: number) => {
      cancelAnimationFrame(frame);
      const grid = root.current;
      const step = grid === null ? 0 : edgeStep(grid, y);
      if (grid === null || step === 0) return;
      frame = requestAnimationFrame(() => {
        if (session.current !== current) return;
        grid.scrollTop += step;
        follow(current, x, y);
        scrollAtEdge(current, x, y);
      });
    };
    const onMove = (event: PointerEvent) => {
      const current = session.current;
      if (current === undefined) return;
      const distance = Math.hypot(event.clientX - current.originX, event.clientY - current.originY);
      if (!current.isLive && distance < THRESHOLD_PX) return;
      current.isLive = true;
      setLiftedId(current.drag?.appointment.id ?? null);
      root.current?.classList.add("day-grid--dragging");
      follow(current, event.clientX, event.clientY);
      scrollAtEdge(current, event.clientX, event.clientY);
    };
    const stop = (): Session | undefined => {
      const ended = session.current;
      session.current = undefined;
      cancelAnimationFrame(frame);
      root.current?.classList.remove("day-grid--dragging");
      // Within one slot it was a click that shook.
      const isDrawn = ended?.drag !== undefined || lengthOf(ended?.ghost) > SLOT_MINUTES;
      if (ended?.isLive === true && isDrawn) justDragged.current = true;
      return ended;
    };
    const putDown = () => {
      setLiftedId(null);
      placeGhost(ghosts, undefined);
    };
    const onUp = () => {
      const ended = stop();
      if (ended?.ghost === undefined) return;
      const { ghost, drag } = ended;
      if (drag !== undefined) {
        const target = { ...ghost, appointmentId: drag.appointment.id };
        void latest.current.onDrop(target).finally(putDown);
        return;
      }
      putDown();
      if (lengthOf(ghost) > SLOT_MINUTES) latest.current.onDraw(ghost);
    };
    const giveUp = () => {
      stop();
      putDown();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && session.current !== undefined) giveUp();
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", giveUp);
    window.addEventListener("keydown", onKey);
    return () => {
      stop();
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", giveUp);
      window.removeEventListener("keydown", onKey);
    };
  }, [root, ghosts]);

  const onPointerDown = useCallback(
    (event: ReactPointerEvent) => {
      justDragged.current = false;
      session.current = sessionAt(event, model);
    },
    [model],
  );
  const endedWithClick = useCallback(() => {
    const was = justDragged.current;
    justDragged.current = false;
    return was;
  }, []);
  return { ghosts, liftedId, onPointerDown, endedWithClick };
}
