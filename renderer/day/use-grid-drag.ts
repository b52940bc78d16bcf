import { useCallback, useEffect, useRef, useState } from "react";
import type { PointerEvent as ReactPointerEvent, RefObject } from "react";
import { dragTarget } from "./drag-target.ts";
import type { Drag, GridPoint, MoveTarget } from "./drag-target.ts";
import type { GridModel } from "./grid-cursor.ts";
import { minutesOfPx } from "./grid-geometry.ts";

/** What a drag needs to know and what it does at its end. */
export interface GridDragOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly model: GridModel;
  readonly onDrop: (target: MoveTarget) => Promise<void>;
}

/** The drag in progress, for drawing. */
export interface GridDragState {
  /** Where the visit would go, undefined while nothing is dragged. */
  readonly ghost: MoveTarget | undefined;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  /** Whether the click that is being handled is only the end of a drag. */
  readonly endedWithClick: () => boolean;
}

const THRESHOLD_PX = 4;
const EDGE_PX = 48;
const EDGE_STEP_PX = 8;

interface Session {
  readonly drag: Drag;
  readonly originX: number;
  readonly originY: number;
  isLive: boolean;
  target: MoveTarget | undefined;
}

/** The point of the grid under a place of the window, undefined where there is no column. */
export function pointUnder(
  x: number,
  y: number,
  model: Pick<GridModel, "fromMinute" | "practitionerIds">,
): GridPoint | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.getAttribute("data-practitioner-id");
    const practitionerId = model.practitionerIds.find((candidate) => candidate === id);
    if (practitionerId !== undefined)
      return {
        practitionerId,
        minute: model.fromMinute + minutesOfPx(y - element.getBoundingClientRect().top),
      };
  }
  return undefined;
}

function sessionAt(event: ReactPointerEvent, model: GridModel): Session | undefined {
  if (event.button !== 0 || !(event.target instanceof Element)) return undefined;
  const id = event.target.closest("[data-card]")?.getAttribute("data-card") ?? null;
  const appointment = [...model.inColumn.values()].flat().find((visit) => visit.id === id);
  const point = pointUnder(event.clientX, event.clientY, model);
  if (appointment === undefined || point === undefined) return undefined;
  const mode = event.target.hasAttribute("data-resize") ? "resize" : "move";
  return {
    drag: { appointment, mode, grabMinutes: point.minute - appointment.startMinute },
    originX: event.clientX,
    originY: event.clientY,
    isLive: false,
    target: undefined,
  };
}

function edgeStep(root: HTMLElement, y: number): number {
  const box = root.getBoundingClientRect();
  if (y < box.top + EDGE_PX) return -EDGE_STEP_PX;
  return y > box.bottom - EDGE_PX ? EDGE_STEP_PX : 0;
}

/** Drags a card with the pointer: snapped, across columns, lengthened at its lower edge, given up with Escape. */
export function useGridDrag({ root, model, onDrop }: GridDragOptions): GridDragState {
  const [ghost, setGhost] = useState<MoveTarget>();
  const session = useRef<Session>(undefined);
  const justDragged = useRef(false);
  const latest = useRef({ model, onDrop });
  useEffect(() => {
    latest.current = { model, onDrop };
  });

  useEffect(() => {
    let frame = 0;
    const follow = (current: Session, x: number, y: number) => {
      const point = pointUnder(x, y, latest.current.model);
      if (point === undefined) return;
      current.target = dragTarget(current.drag, point, latest.current.model);
      setGhost(current.target);
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
      root.current?.classList.add("day-grid--dragging");
      follow(current, event.clientX, event.clientY);
      scrollAtEdge(current, event.clientX, event.clientY);
    };
    const stop = (): Session | undefined => {
      const ended = session.current;
      session.current = undefined;
      cancelAnimationFrame(frame);
      root.current?.classList.remove("day-grid--dragging");
      if (ended?.isLive === true) justDragged.current = true;
      return ended;
    };
    const onUp = () => {
      const ended = stop();
      if (ended?.target === undefined) return;
      void latest.current.onDrop(ended.target).finally(() => {
        setGhost(undefined);
      });
    };
    const giveUp = () => {
      stop();
      setGhost(undefined);
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
  }, [root]);

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
  return { ghost, onPointerDown, endedWithClick };
}
