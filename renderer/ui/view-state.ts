import { create } from "zustand";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { AppointmentId, PractitionerId } from "../../shared/ids.ts";
import type { CivilDate, Minutes } from "../../shared/time.ts";

/** A free place of the day that somebody pointed at. */
export interface PointedSlot {
  readonly practitionerId: PractitionerId;
  readonly startMinute: Minutes;
}

/** What stands open beside the day. */
export type Panel =
  | { readonly kind: "none" }
  | { readonly kind: "booking"; readonly patient: PatientHit | null; readonly slot: PointedSlot | null }
  | { readonly kind: "appointment"; readonly appointmentId: AppointmentId }
  | { readonly kind: "patients" }
  | { readonly kind: "queue" }
  | { readonly kind: "changes" }
  | { readonly kind: "settings" }
  | { readonly kind: "help" };

interface ViewState {
  /** The day shown; null follows today. */
  readonly day: CivilDate | null;
  readonly panel: Panel;
  readonly showDay: (day: CivilDate | null) => void;
  readonly open: (panel: Panel) => void;
  readonly close: () => void;
}

/** Which day is shown and what stands open beside it. */
export const useViewState = create<ViewState>()((set) => ({
  day: null,
  panel: { kind: "none" },
  showDay: (day) => set({ day }),
  open: (panel) => set({ panel }),
  close: () => set({ panel: { kind: "none" } }),
}));
