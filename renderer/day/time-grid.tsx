import { useId, useLayoutEffect, useRef } from "react";
import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { clockText } from "../ui/civil-day.ts";
import type { PointedSlot } from "../ui/view-state.ts";
import { DayColumnHead } from "./day-column-head.tsx";
import type { HeadNote } from "./day-column-head.tsx";
import { DayColumn } from "./day-column.tsx";
import { nudgeTarget } from "./drag-target.ts";
import type { GridSpan, MoveTarget } from "./drag-target.ts";
import { gridCommand } from "./grid-command.ts";
import { cursorAt, findVisit, stepCursor } from "./grid-cursor.ts";
import { pxOfMinutes, slotStart } from "./grid-geometry.ts";
import { GridGhost } from "./grid-ghost.tsx";
import type { GridColumn, GridView } from "./grid-view.ts";
import { NowLine } from "./now-line.tsx";
import { useGridCursor } from "./use-grid-cursor.ts";
import { pointUnder, useGridDrag } from "./use-grid-drag.ts";
import { usePlaceOnGrid } from "./use-place-on-grid.ts";
import "./day-grid.css";

/** Where a visit is wanted: a stretch of a column. */
export interface WantedPlace extends Pick<GridColumn, "day" | "practitionerId"> {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What can be done on a grid. It asks; whoever shows it decides and has it drawn again. */
export interface GridActs {
  readonly onOpen: (id: AppointmentId, visit: DayAppointment) => void;
  readonly onCreate: (slot: PointedSlot) => void;
  /** Resolves when the move is done, refused or asked about. */
  readonly onMove: (appointment: DayAppointment, place: WantedPlace) => Promise<void>;
  /** The key for "arrived", which takes it back when pressed again. */
  readonly onArrived: (appointment: DayAppointment) => void;
  /** A visit that waits for its place: what is pointed at next becomes it. Left out or null while none does. */
  readonly placing?: DayAppointment | null;
}

/** A grid and what can be done on it. */
export interface TimeGridProps extends GridActs {
  readonly view: GridView;
  /** The visits whose cards flash. */
  readonly changedIds: ReadonlySet<AppointmentId>;
  /** What each head says besides; left out where nothing. */
  readonly HeadNote?: HeadNote;
}

const NOTHING: readonly never[] = [];

/** Columns of time, whatever the columns are: one Tab stop, cards that move by pointer and by keyboard. */
export function TimeGrid({ view, changedIds, HeadNote: Note, ...acts }: TimeGridProps) {
  const { onOpen, onCreate, onMove, onArrived, placing = null } = acts;
  const root = useRef<HTMLElement>(null);
  const headId = useId();
  const { fromMinute, toMinute, slotPx, nowMinute } = view;
  const { cursor, place, focus } = useGridCursor(root, view, {
    columnId: view.columns.find(({ isToday }) => isToday)?.id,
    minute: nowMinute ?? fromMinute,
  });

  const columnOf = (id: string) => view.columns.find((column) => column.id === id);
  const create = (columnId: string, span: Pick<PointedSlot, "startMinute" | "endMinute">) => {
    const column = columnOf(columnId);
    if (column === undefined) return;
    onCreate({ day: column.day, practitionerId: column.practitionerId, ...span });
  };
  const move = async (target: MoveTarget): Promise<void> => {
    const visit = findVisit(view, target.appointmentId)?.visit;
    const column = columnOf(target.columnId);
    if (visit === undefined || column === undefined) return;
    const { startMinute, endMinute } = target;
    await onMove(visit, { day: column.day, practitionerId: column.practitionerId, startMinute, endMinute });
  };
  const draw = ({ columnId, startMinute, endMinute }: GridSpan) => {
    focus(cursorAt(view, { columnId, minute: startMinute }));
    create(columnId, { startMinute, endMinute });
  };
  const { ghosts, liftedId, onPointerDown, endedWithClick } = useGridDrag({
    root,
    model: view,
    onDrop: move,
    onDraw: draw,
  });

  // Only when the grid opens: what is drawn later never scrolls under somebody's hands.
  useLayoutEffect(() => {
    const top = pxOfMinutes((nowMinute ?? fromMinute) - fromMinute, slotPx);
    root.current?.scrollTo({ top: Math.max(0, top - 150) });
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (cursor === undefined || root.current === null) return;
    const reads = getComputedStyle(root.current).direction === "rtl" ? "rtl" : "ltr";
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    const command = gridCommand({ key, altKey, shiftKey, ctrlKey, metaKey, reads });
    if (command === undefined) return;
    const found = findVisit(view, cursor.appointmentId);
    if (command.kind !== "step" && found === undefined) return;
    event.preventDefault();
    if (command.kind === "step") focus(stepCursor(view, cursor, command.step));
    else if (found !== undefined && command.kind === "arrived") onArrived(found.visit);
    else if (found !== undefined && command.kind === "nudge" && found.visit.status !== "cancelled") {
      const { visit: appointment, columnId } = found;
      const target = nudgeTarget({ appointment, columnId }, command.nudge, view);
      if (target !== undefined) void move(target);
    }
  };

  // A screen reader, or a dialog that closes, puts the focus on a card by itself: the keys are then for that card.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const found = foundUnder(view, target);
    if (found === undefined || found.visit.id === cursor?.appointmentId) return;
    place({ columnId: found.columnId, minute: found.visit.startMinute, appointmentId: found.visit.id });
  };

  const { isPlacing, follow, putDown, placeAt } = usePlaceOnGrid({ view, ghosts, placing, onMove });
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (endedWithClick() || !(event.target instanceof Element)) return;
    // A click by the keyboard is at no point of the window: then the cursor says where.
    if (isPlacing) {
      placeAt(event.detail === 0 ? cursor : pointUnder(event.clientX, event.clientY, view));
      return;
    }
    const found = foundUnder(view, event.target);
    if (found !== undefined) {
      const { visit, columnId } = found;
      place({ columnId, minute: visit.startMinute, appointmentId: visit.id });
      onOpen(visit.id, visit);
    } else if (event.target.closest("[data-empty-slot]") !== null && cursor !== undefined) {
      create(cursor.columnId, { startMinute: cursor.minute, endMinute: null });
    } else {
      const point = pointUnder(event.clientX, event.clientY, view);
      if (point === undefined || event.target.closest("[data-column-id]") === null) return;
      const slot = { columnId: point.columnId, minute: slotStart(point.minute) };
      focus({ ...slot, appointmentId: cursorAt(view, slot).appointmentId });
      create(slot.columnId, { startMinute: slot.minute, endMinute: null });
    }
  };

  const hours = Array.from(
    { length: Math.ceil((toMinute - fromMinute) / 60) },
    (_, index) => Math.ceil(fromMinute / 60) * 60 + index * 60,
  );
  return (
    // The keys and clicks of everything inside are handled here, where the one cursor is.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={root}
      className="day-grid"
      aria-label={view.label}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPointerDown={isPlacing ? undefined : onPointerDown}
      onPointerMove={isPlacing ? follow : undefined}
      onPointerLeave={isPlacing ? putDown : undefined}
      onClick={onClick}
      style={{ "--columns": view.columns.length, "--slot": `${String(slotPx)}px` }}
      data-zoom={slotPx < 24 ? "dense" : undefined}
    >
      <div className="day-grid__head day-grid__corner" />
      {view.columns.map((column) => (
        <DayColumnHead
          key={column.id}
          column={column}
          id={`${headId}-${column.id}`}
          appointments={view.inColumn.get(column.id) ?? NOTHING}
          Note={Note}
        />
      ))}
      <div className="day-grid__axis" aria-hidden>
        {hours.map((minute) => (
          <span key={minute} style={{ insetBlockStart: pxOfMinutes(minute - fromMinute, slotPx) }}>
            {clockText(minute)}
          </span>
        ))}
      </div>
      {view.columns.map((column, index) => (
        <DayColumn
          key={column.id}
          column={column}
          headId={`${headId}-${column.id}`}
          index={index}
          appointments={view.inColumn.get(column.id) ?? NOTHING}
          blocks={view.blocksIn.get(column.id) ?? NOTHING}
          fromMinute={fromMinute}
          toMinute={toMinute}
          slotPx={slotPx}
          cursor={cursor?.columnId === column.id ? cursor : null}
          liftedId={liftedId}
          changedIds={changedIds}
        />
      ))}
      <GridGhost store={ghosts} view={view} />
      <NowLine view={view} />
    </section>
  );
}

function foundUnder(view: GridView, target: Element) {
  const id = target.closest("[data-appointment-id]")?.getAttribute("data-appointment-id");
  return id === null || id === undefined ? undefined : findVisit(view, id);
}
