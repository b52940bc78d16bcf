import type { DayAppointment, DayView, SyncMark } from "../../shared/ipc/appointments.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import type { PrintChoices } from "./print-choices.ts";

/** One practitioner's page of a day sheet. */
export interface DaySheetPage {
  readonly practitionerId: PractitionerId;
  readonly practitioner: string;
  readonly closedBecause: string | null;
  /** In order of start. */
  readonly visits: readonly DayAppointment[];
  /** How many of them Google does not have as they are printed. */
  readonly unsent: number;
}

const UNSENT: readonly SyncMark[] = ["waiting", "sending", "parked", "conflict", "held"];

/** Whether Google does not have a visit as it is here, so that it is marked with a clock. */
export function isUnsent({ sync }: DayAppointment): boolean {
  return UNSENT.includes(sync);
}

/** The pages of a day sheet, in the order of the columns; of all practitioners, those without a visit are left out. */
export function daySheetPages(
  day: DayView,
  { practitionerId, hasCancelled }: Pick<PrintChoices, "practitionerId" | "hasCancelled">,
): readonly DaySheetPage[] {
  const pages = day.columns
    .filter((column) => practitionerId === null || column.practitionerId === practitionerId)
    .map((column): DaySheetPage => {
      const visits = day.appointments
        .filter((visit) => visit.practitionerId === column.practitionerId)
        .filter(({ status }) => hasCancelled || status !== "cancelled")
        .toSorted((one, other) => one.startMinute - other.startMinute);
      return {
        practitionerId: column.practitionerId,
        practitioner: column.name,
        closedBecause: column.closedBecause,
        visits,
        unsent: visits.filter(isUnsent).length,
      };
    });
  const withVisits = pages.filter(({ visits }) => visits.length > 0);
  return practitionerId !== null || withVisits.length === 0 ? pages : withVisits;
}
