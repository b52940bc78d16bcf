import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { occupiesSlot } from "../../shared/model/status-ladder.ts";
import { SLOT_MINUTES, boxOf, drawnSpan } from "./grid-geometry.ts";
import type { GridBounds } from "./grid-geometry.ts";
import { packLanes } from "./pack-lanes.ts";
import type { Span } from "./pack-lanes.ts";
import { overlaps } from "./span-clash.ts";

/** The width of the mark that a cancelled visit leaves, in CSS pixels. */
export const MARK_PX = 24;

/** A card and where it stands in its column. Pixels; lanes divide what the marks leave of the width. */
export interface PlacedCard {
  readonly appointment: DayAppointment;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
  readonly lanes: number;
  /** What the marks beside it take away from the column's width. */
  readonly besidePx: number;
  /** Whether somebody else has been given a part of its time. */
  readonly isOverlapping: boolean;
}

/** The mark of a cancelled visit: at the column's inline end, `fromEndPx` away from it. */
export interface PlacedMark {
  readonly appointment: DayAppointment;
  readonly top: number;
  readonly fromEndPx: number;
}

/** Where everything in one column stands. */
export interface ColumnLayout {
  readonly cards: readonly PlacedCard[];
  readonly marks: readonly PlacedMark[];
}

interface Drawn extends Span {
  readonly appointment: DayAppointment;
}

function spanOf({ startMinute, durationMinutes }: DayAppointment): Span {
  return { startMinute, endMinute: startMinute + durationMinutes };
}

/** Lays out one column: cards in lanes, cancelled visits as marks at the inline end. */
export function layOutColumn(appointments: readonly DayAppointment[], bounds: GridBounds): ColumnLayout {
  const drawn = (appointment: DayAppointment, minutes: number): Drawn => ({
    appointment,
    ...drawnSpan(
      { startMinute: appointment.startMinute, endMinute: appointment.startMinute + minutes },
      bounds,
    ),
  });
  const cancelled = appointments.filter((appointment) => appointment.status === "cancelled");
  const standing = appointments.filter((appointment) => appointment.status !== "cancelled");
  const marks = packLanes(cancelled.map((appointment) => drawn(appointment, SLOT_MINUTES)));
  const taken = standing.filter(({ status }) => occupiesSlot(status));
  const isOverlapping = (visit: DayAppointment) =>
    occupiesSlot(visit.status) &&
    taken.some((other) => other.id !== visit.id && overlaps(spanOf(visit), spanOf(other)));
  const besidePx = (card: Span) =>
    Math.max(0, ...marks.filter(({ item }) => overlaps(item, card)).map(({ lane }) => (lane + 1) * MARK_PX));

  return {
    cards: packLanes(standing.map((appointment) => drawn(appointment, appointment.durationMinutes))).map(
      ({ item, lane, lanes }) => ({
        appointment: item.appointment,
        ...boxOf(item, bounds),
        lane,
        lanes,
        besidePx: besidePx(item),
        isOverlapping: isOverlapping(item.appointment),
      }),
    ),
    marks: marks.map(({ item, lane }) => ({
      appointment: item.appointment,
      top: boxOf(item, bounds).top,
      fromEndPx: lane * MARK_PX,
    })),
  };
}
