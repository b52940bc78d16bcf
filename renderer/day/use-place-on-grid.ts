import { useEffect } from "react";
import type { PointerEvent } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { GridPoint } from "./drag-target.ts";
import { placeGhost } from "./ghost.ts";
import type { GhostStore } from "./ghost.ts";
import { clamp, slotStart } from "./grid-geometry.ts";
import type { GridView } from "./grid-view.ts";
import type { GridActs } from "./time-grid.tsx";
import { pointUnder } from "./use-grid-drag.ts";

/** The visit that waits for its place, and the grid it is put on. */
export interface PlaceOnGridOptions extends Pick<GridActs, "onMove"> {
  readonly view: GridView;
  readonly ghosts: GhostStore;
  readonly placing: DayAppointment | null;
}

/** Moves a visit to what is pointed at: its ghost follows the pointer, and a click or Enter puts it there. */
export function usePlaceOnGrid({ view, ghosts, placing, onMove }: PlaceOnGridOptions) {
  const putDown = () => placeGhost(ghosts, undefined);
  useEffect(() => {
    if (placing === null) placeGhost(ghosts, undefined);
  }, [ghosts, placing]);

  const spanAt = (minute: number, { durationMinutes }: DayAppointment) => {
    const most = Math.max(view.fromMinute, view.toMinute - durationMinutes);
    const startMinute = clamp(slotStart(minute), { least: view.fromMinute, most });
    return { startMinute, endMinute: startMinute + durationMinutes };
  };
  return {
    isPlacing: placing !== null,
    putDown,
    follow: ({ clientX, clientY }: PointerEvent) => {
      const point = pointUnder(clientX, clientY, view);
      if (point === undefined || placing === null) return;
      const { columnId } = point;
      placeGhost(ghosts, { columnId, appointmentId: placing.id, ...spanAt(point.minute, placing) });
    },
    placeAt: (point: GridPoint | undefined) => {
      const column = view.columns.find(({ id }) => id === point?.columnId);
      if (placing === null || point === undefined || column === undefined) return;
      const { day, practitionerId } = column;
      void onMove(placing, { day, practitionerId, ...spanAt(point.minute, placing) });
    },
  };
}
