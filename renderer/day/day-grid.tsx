import { useId, useLayoutEffect, useMemo, useRef } from "react";
import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { clockText } from "../ui/civil-day.ts";
import { dayInWords } from "../ui/day-words.ts";
import type { PointedSlot } from "../ui/view-state.ts";
import { DayColumnHead } from "./day-column-head.tsx";
import { DayColumn } from "./day-column.tsx";
import { nudgeTarget } from "./drag-target.ts";
import type { MoveTarget } from "./drag-target.ts";
import { gridCommand } from "./grid-command.ts";
import { cursorAt, findVisit, stepCursor } from "./grid-cursor.ts";
import { pxOfMinutes, slotStart } from "./grid-geometry.ts";
import { gridModel } from "./grid-model.ts";
import { useChangedIds } from "./use-changed-ids.ts";
import { useGridCursor } from "./use-grid-cursor.ts";
import { pointUnder, useGridDrag } from "./use-grid-drag.ts";
import { t } from "../words/t.ts";
import "./day-grid.css";

/** The day and what can be done on it. The grid asks; whoever shows it decides and has the day drawn again. */
export interface DayGridProps {
  readonly day: DayView;
  readonly onOpen: (id: AppointmentId) => void;
  readonly onCreate: (slot: PointedSlot) => void;
  /** Resolves when the move is done, refused or asked about. */
  readonly onMove: (appointment: DayAppointment, target: MoveTarget) => Promise<void>;
  /** The key for "arrived", which takes it back when pressed again. */
  readonly onArrived: (appointment: DayAppointment) => void;
}

/** A day as a grid: a column for each practitioner, one Tab stop, cards that move by pointer and by keyboard. */
export function DayGrid({ day, onOpen, onCreate, onMove, onArrived }: DayGridProps) {
  const root = useRef<HTMLElement>(null);
  const headId = useId();
  const model = useMemo(() => gridModel(day), [day]);
  const changedIds = useChangedIds(day);
  const { cursor, place, focus } = useGridCursor(root, model, day.nowMinute);

  const move = async (target: MoveTarget): Promise<void> => {
    const visit = findVisit(model, target.appointmentId);
    if (visit !== undefined) await onMove(visit, target);
  };
  const { ghost, onPointerDown, endedWithClick } = useGridDrag({ root, model, onDrop: move });

  // Only when the grid opens: what is drawn later never scrolls under somebody's hands.
  useLayoutEffect(() => {
    const firstSeen = day.nowMinute ?? day.fromMinute;
    root.current?.scrollTo({ top: Math.max(0, pxOfMinutes(firstSeen - day.fromMinute) - 150) });
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (cursor === undefined || root.current === null) return;
    const reads = getComputedStyle(root.current).direction === "rtl" ? "rtl" : "ltr";
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    const command = gridCommand({ key, altKey, shiftKey, ctrlKey, metaKey, reads });
    if (command === undefined) return;
    const visit = findVisit(model, cursor.appointmentId);
    if (command.kind !== "step" && visit === undefined) return;
    event.preventDefault();
    if (command.kind === "step") focus(stepCursor(model, cursor, command.step));
    else if (visit !== undefined && command.kind === "arrived") onArrived(visit);
    else if (visit !== undefined && command.kind === "nudge" && visit.status !== "cancelled") {
      const target = nudgeTarget(visit, command.nudge, model);
      if (target !== undefined) void onMove(visit, target);
    }
  };

  // A screen reader, or a dialog that closes, puts the focus on a card by itself: the keys are then for that card.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const id = target.closest("[data-appointment-id]")?.getAttribute("data-appointment-id");
    const visit = day.appointments.find((appointment) => appointment.id === id);
    if (visit !== undefined && visit.id !== cursor?.appointmentId)
      place({ practitionerId: visit.practitionerId, minute: visit.startMinute, appointmentId: visit.id });
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (endedWithClick() || !(event.target instanceof Element)) return;
    const id = event.target.closest("[data-appointment-id]")?.getAttribute("data-appointment-id");
    const visit = day.appointments.find((appointment) => appointment.id === id);
    if (visit !== undefined) {
      place({ practitionerId: visit.practitionerId, minute: visit.startMinute, appointmentId: visit.id });
      onOpen(visit.id);
    } else if (event.target.closest("[data-empty-slot]") !== null && cursor !== undefined) {
      onCreate({ practitionerId: cursor.practitionerId, startMinute: cursor.minute });
    } else {
      const point = pointUnder(event.clientX, event.clientY, model);
      if (point === undefined || event.target.closest("[data-practitioner-id]") === null) return;
      const slot = { practitionerId: point.practitionerId, minute: slotStart(point.minute) };
      focus({ ...slot, appointmentId: cursorAt(model, slot).appointmentId });
      onCreate({ practitionerId: slot.practitionerId, startMinute: slot.minute });
    }
  };

  const hours = Array.from(
    { length: Math.ceil((day.toMinute - day.fromMinute) / 60) },
    (_, index) => Math.ceil(day.fromMinute / 60) * 60 + index * 60,
  );
  return (
    // The keys and clicks of everything inside are handled here, where the one cursor is.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={root}
      className="day-grid"
      aria-label={t("day.appointmentsOf", { day: dayInWords(day.day) })}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPointerDown={onPointerDown}
      onClick={onClick}
      style={{ "--columns": day.columns.length }}
    >
      <div className="day-grid__head day-grid__corner" />
      {day.columns.map((column) => (
        <DayColumnHead
          key={column.practitionerId}
          column={column}
          id={`${headId}-${column.practitionerId}`}
          appointments={model.inColumn.get(column.practitionerId) ?? []}
        />
      ))}
      <div className="day-grid__axis" aria-hidden>
        {hours.map((minute) => (
          <span key={minute} style={{ insetBlockStart: pxOfMinutes(minute - day.fromMinute) }}>
            {clockText(minute)}
          </span>
        ))}
      </div>
      {day.columns.map((column, index) => (
        <DayColumn
          key={column.practitionerId}
          column={column}
          headId={`${headId}-${column.practitionerId}`}
          index={index}
          appointments={model.inColumn.get(column.practitionerId) ?? []}
          blocks={day.blocks.filter((block) => block.practitionerId === column.practitionerId)}
          fromMinute={day.fromMinute}
          toMinute={day.toMinute}
          cursor={cursor?.practitionerId === column.practitionerId ? cursor : null}
          liftedId={ghost?.appointmentId ?? null}
          changedIds={changedIds}
        />
      ))}
      {ghost === undefined ? null : (
        <div
          className="day-grid__ghost"
          style={{
            gridColumn: model.practitionerIds.indexOf(ghost.practitionerId) + 2,
            marginBlockStart: pxOfMinutes(ghost.startMinute - day.fromMinute),
            blockSize: pxOfMinutes(ghost.endMinute - ghost.startMinute),
          }}
        >
          <bdi>
            {clockText(ghost.startMinute)}–{clockText(ghost.endMinute)}
          </bdi>
        </div>
      )}
      {day.nowMinute === null || day.nowMinute < day.fromMinute || day.nowMinute > day.toMinute ? null : (
        <div
          className="day-grid__now"
          aria-hidden
          style={{ marginBlockStart: pxOfMinutes(day.nowMinute - day.fromMinute) }}
        >
          <span>{clockText(day.nowMinute)}</span>
        </div>
      )}
    </section>
  );
}
