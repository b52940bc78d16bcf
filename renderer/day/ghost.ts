import { createStore } from "zustand";
import type { StoreApi } from "zustand";
import type { AppointmentId } from "../../shared/ids.ts";
import type { GridSpan } from "./drag-target.ts";

/** Where a drag would put a visit, or the free time that is being drawn over. */
export interface Ghost extends GridSpan {
  /** null while free time is drawn over. */
  readonly appointmentId: AppointmentId | null;
}

/** Where the ghost is. Only the ghost listens, so that a drag draws nothing else anew. */
export type GhostStore = StoreApi<{ readonly ghost: Ghost | undefined }>;

/** A grid's own ghost, at first nowhere. */
export function createGhostStore(): GhostStore {
  return createStore(() => ({ ghost: undefined }));
}

/** Puts the ghost somewhere, or away; nothing is drawn where it stays as it is. */
export function placeGhost(store: GhostStore, ghost: Ghost | undefined): void {
  const before = store.getState().ghost;
  const isSame =
    before?.columnId === ghost?.columnId &&
    before?.startMinute === ghost?.startMinute &&
    before?.endMinute === ghost?.endMinute &&
    before?.appointmentId === ghost?.appointmentId;
  if (!isSame) store.setState({ ghost });
}
