import { create } from "zustand";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { AppointmentId, PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import type { CivilDate, Minutes, WallTime } from "../../shared/time.ts";

/** A free place of a day that somebody pointed at. */
export interface PointedSlot {
  readonly day: CivilDate;
  readonly practitionerId: PractitionerId;
  readonly startMinute: Minutes;
  /** Where a whole stretch was drawn; null: as long as the service takes. */
  readonly endMinute: Minutes | null;
}

/** A visit that is to be earlier. */
export interface WaitingVisit extends BookedBefore {
  readonly appointmentId: AppointmentId;
  readonly startsAt: WallTime;
  readonly durationMinutes: Minutes;
}

/** With whom and for what a visit was. */
export interface BookedBefore {
  readonly practitionerId: PractitionerId;
  readonly serviceId: ServiceId;
}

/** What fills the window below the header; screens.tsx says how each is drawn. */
export type ScreenName =
  | "day"
  | "week"
  | "month"
  | "agenda"
  | "waitingRoom"
  | "waitlist"
  | "insights"
  | "health";

/** The sections of the settings, in their order; settings-sections.tsx says what each shows. */
export type SettingsSectionName =
  | "clinic"
  | "practitioners"
  | "services"
  | "hours"
  | "google"
  | "privacy"
  | "answers"
  | "desks"
  | "import"
  | "language"
  | "keys"
  | "about";

/** What stands open beside the screen. */
export type Panel =
  | { readonly kind: "none" }
  | {
      readonly kind: "booking";
      readonly patient: PatientHit | null;
      readonly slot: PointedSlot | null;
      /** What a visit before was for and with whom, where the same is wanted again. */
      readonly again?: BookedBefore;
    }
  | { readonly kind: "finder"; readonly patient: PatientHit | null }
  | { readonly kind: "waiting"; readonly patient: PatientHit | null; readonly visit: WaitingVisit | null }
  | { readonly kind: "appointment"; readonly appointmentId: AppointmentId }
  | { readonly kind: "patients" }
  | { readonly kind: "patient"; readonly patientId: PatientId }
  | { readonly kind: "duplicates" }
  | { readonly kind: "daySheet" }
  | { readonly kind: "slip"; readonly appointmentId: AppointmentId }
  | { readonly kind: "merge"; readonly one: PatientId; readonly other: PatientId }
  | { readonly kind: "queue" }
  | { readonly kind: "clashes" }
  | { readonly kind: "changes" }
  | { readonly kind: "settings"; readonly section?: SettingsSectionName }
  | { readonly kind: "help" };

interface ViewState {
  /** The day shown; null follows today. */
  readonly day: CivilDate | null;
  readonly screen: ScreenName;
  readonly panel: Panel;
  readonly showScreen: (screen: ScreenName) => void;
  readonly showDay: (day: CivilDate | null) => void;
  readonly open: (panel: Panel) => void;
  readonly close: () => void;
}

/** Which screen and which day are shown, and what stands open beside them. */
export const useViewState = create<ViewState>()((set) => ({
  day: null,
  screen: "day",
  panel: { kind: "none" },
  showScreen: (screen) => set({ screen }),
  showDay: (day) => set({ day }),
  open: (panel) => set({ panel }),
  close: () => set({ panel: { kind: "none" } }),
}));
