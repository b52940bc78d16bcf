import type { BookingDraft } from "../../shared/ipc/drafts.ts";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { CivilDate } from "../../shared/time.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import type { BookedBefore, PointedSlot } from "../ui/view-state.ts";
import type { SlotTimes } from "./slot-times.ts";

/** What is known when a booking begins. */
export interface BookingStart {
  readonly clinic: ReadyClinic;
  readonly patient: PatientHit | null;
  /** The empty place that was pointed at, null where the desk suggests one. */
  readonly slot: PointedSlot | null;
  /** With whom and for what, where that is known already. */
  readonly again: BookedBefore | undefined;
  /** The day shown, from which a slot is suggested, and the earliest minute of it. */
  readonly day: CivilDate;
  readonly notBeforeMinute: number;
}

/** What stands in the fields of a booking. */
export interface BookingFields {
  readonly patient: PatientHit | null;
  readonly practitionerId: string;
  readonly serviceId: string;
  /** null while they follow the suggestion. */
  readonly times: SlotTimes | null;
  readonly note: string;
}

/** The fields as a booking begins. */
export function firstFields({ clinic, patient, slot, again }: BookingStart): BookingFields {
  return {
    patient,
    practitionerId: knownOr(clinic.practitioners, slot?.practitionerId ?? again?.practitionerId),
    serviceId: knownOr(clinic.services, again?.serviceId),
    times: null,
    note: "",
  };
}

/** The fields of a booking that was not finished. A practitioner or service that is gone meanwhile gives way to the first one. */
export function fieldsOfDraft(draft: BookingDraft, { clinic }: Pick<BookingStart, "clinic">): BookingFields {
  return {
    ...draft,
    practitionerId: knownOr(clinic.practitioners, draft.practitionerId),
    serviceId: knownOr(clinic.services, draft.serviceId),
  };
}

/** Whether something stands in the fields that somebody would miss. */
export function isWorthKeeping(fields: BookingFields, start: BookingStart): boolean {
  return fields.patient?.id !== start.patient?.id || fields.times !== null || fields.note.trim() !== "";
}

function knownOr(known: readonly { readonly id: string }[], wanted: string | undefined): string {
  return known.some(({ id }) => id === wanted) ? (wanted ?? "") : (known[0]?.id ?? "");
}
