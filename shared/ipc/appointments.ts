import { z } from "zod";
import { AppointmentId, GoogleEventId, PatientId, PractitionerId, ServiceId } from "../ids.ts";
import { AppointmentStatus } from "../model/appointment.ts";
import { CancelCause, CancelReason } from "../model/cancel-reason.ts";
import { PractitionerColour } from "../model/clinic.ts";
import { CivilDate, Fold, Instant, Minutes, WallTime, ZoneId } from "../time.ts";

/**
 * Where an appointment stands with Google. `notLinked`: its practitioner has no calendar; `incomplete`: its event is gone;
 * `held`: Google would cancel or move it together with many others, and a person has not answered yet (MG8).
 */
export const SyncMark = z.enum([
  "notLinked",
  "sent",
  "waiting",
  "sending",
  "parked",
  "notMatching",
  "conflict",
  "held",
  "incomplete",
]);
export type SyncMark = z.infer<typeof SyncMark>;

/** One card of the day view. Minutes are wall-clock minutes of the day shown. */
export const DayAppointment = z.object({
  id: AppointmentId,
  patientId: PatientId,
  patientName: z.string(),
  patientPhone: z.string().nullable(),
  practitionerId: PractitionerId,
  serviceId: ServiceId,
  serviceName: z.string(),
  startsAt: WallTime,
  startMinute: Minutes,
  durationMinutes: Minutes,
  /** Set where the clock shows this hour twice that day: which of the two it is. */
  repeatedHour: z.enum(["first", "second"]).nullable(),
  status: AppointmentStatus,
  /** Minutes past the start without arrival, from 5 on; null otherwise. Computed, never entered. */
  lateMinutes: Minutes.nullable(),
  /** The minute of the day shown at which a visit that is under way, or done, got its status; null for any other. */
  statusMinute: Minutes.nullable(),
  /** Why it is cancelled; null: it is not, or nobody said why. */
  cancelCause: CancelCause.nullable(),
  /** What was added to the cause in words. */
  cancelWords: z.string(),
  note: z.string(),
  version: z.int(),
  sync: SyncMark,
});
export type DayAppointment = z.infer<typeof DayAppointment>;

/** Busy time that is not ours. */
export const DayBlock = z.object({
  id: z.string(),
  practitionerId: PractitionerId,
  startMinute: Minutes,
  endMinute: Minutes,
  label: z.string(),
  /** The event to open where it was an appointment's own before it was made all-day or recurring (MG7); null for any other. */
  letGo: GoogleEventId.nullable(),
});
export type DayBlock = z.infer<typeof DayBlock>;

/** One practitioner's column. */
export const DayColumn = z.object({
  practitionerId: PractitionerId,
  name: z.string(),
  colour: PractitionerColour,
  opening: z.array(z.object({ fromMinute: Minutes, toMinute: Minutes })),
  /** Why the column is closed that day, null when it is not. */
  closedBecause: z.string().nullable(),
});
export type DayColumn = z.infer<typeof DayColumn>;

/** Everything the day view draws. */
export const DayView = z.object({
  day: CivilDate,
  today: CivilDate,
  zone: ZoneId,
  /** The minute of the day it is now, null on any other day. */
  nowMinute: Minutes.nullable(),
  fromMinute: Minutes,
  toMinute: Minutes,
  columns: z.array(DayColumn),
  blocks: z.array(DayBlock),
  appointments: z.array(DayAppointment),
});
export type DayView = z.infer<typeof DayView>;

export const ReadDayInput = z.object({ day: CivilDate.nullable() });
export type ReadDayInput = z.infer<typeof ReadDayInput>;

/** What a wanted time clashes with, in words a receptionist can act on. */
export const Clash = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("appointment"),
    appointmentId: AppointmentId,
    patientName: z.string(),
    startsAt: WallTime,
    endsAt: WallTime,
  }),
  z.object({ kind: z.literal("block"), label: z.string(), startsAt: WallTime, endsAt: WallTime }),
  z.object({ kind: z.literal("outsideWorkingHours") }),
  z.object({ kind: z.literal("closed"), reason: z.string() }),
]);
export type Clash = z.infer<typeof Clash>;

const Slot = {
  practitionerId: PractitionerId,
  startsAt: WallTime,
  /** In a repeated hour: which of the two. null: not asked yet. */
  fold: Fold.nullable(),
  durationMinutes: Minutes,
  /** `refuse`: tell me what it clashes with. `accept`: a person has seen the clash and books anyway (audited). */
  clash: z.enum(["refuse", "accept"]),
};

const SlotRefusals = [
  z.object({ kind: z.literal("clashes"), with: z.array(Clash).min(1) }),
  z.object({ kind: z.literal("timeDoesNotExist"), nextValid: WallTime }),
  z.object({ kind: z.literal("timeIsRepeated"), first: Instant, second: Instant }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum([
      "endsBeforeItStarts",
      "tooLong",
      "noSuchPatient",
      "noSuchPractitioner",
      "noSuchService",
      "noSuchAppointment",
      "appointmentCancelled",
    ]),
  }),
] as const;

export const BookAppointmentInput = z.object({
  patientId: PatientId,
  serviceId: ServiceId,
  note: z.string().max(4000),
  ...Slot,
});
export type BookAppointmentInput = z.infer<typeof BookAppointmentInput>;

export const BookingOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("booked"), appointmentId: AppointmentId }),
  ...SlotRefusals,
]);
export type BookingOutcome = z.infer<typeof BookingOutcome>;

export const MoveAppointmentInput = z.object({ appointmentId: AppointmentId, ...Slot });
export type MoveAppointmentInput = z.infer<typeof MoveAppointmentInput>;

export const MoveOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("moved"), from: WallTime, to: WallTime }),
  z.object({ kind: z.literal("unchanged") }),
  ...SlotRefusals,
]);
export type MoveOutcome = z.infer<typeof MoveOutcome>;

export const SetStatusInput = z.object({ appointmentId: AppointmentId, status: AppointmentStatus });
export type SetStatusInput = z.infer<typeof SetStatusInput>;

export const StatusOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("set"), from: AppointmentStatus, to: AppointmentStatus }),
  z.object({ kind: z.literal("notAllowed"), from: AppointmentStatus }),
  z.object({ kind: z.literal("noSuchAppointment") }),
]);
export type StatusOutcome = z.infer<typeof StatusOutcome>;

export const CancelAppointmentInput = z.object({
  appointmentId: AppointmentId,
  /** Left out, or null: nobody says why. */
  reason: CancelReason.nullable().optional(),
});
export type CancelAppointmentInput = z.infer<typeof CancelAppointmentInput>;

export const GiveCancelReasonInput = z.object({
  appointmentId: AppointmentId,
  reason: CancelReason.nullable(),
});
export type GiveCancelReasonInput = z.infer<typeof GiveCancelReasonInput>;

export const GiveCancelReasonOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("given") }),
  z.object({ kind: z.literal("unchanged") }),
  /** It takes place again. */
  z.object({ kind: z.literal("notCancelled") }),
  z.object({ kind: z.literal("noSuchAppointment") }),
]);
export type GiveCancelReasonOutcome = z.infer<typeof GiveCancelReasonOutcome>;

export const ChangeNoteInput = z.object({ appointmentId: AppointmentId, note: z.string().max(4000) });
export type ChangeNoteInput = z.infer<typeof ChangeNoteInput>;

export const ChangeNoteOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("changed") }),
  z.object({ kind: z.literal("unchanged") }),
  z.object({ kind: z.literal("noSuchAppointment") }),
]);
export type ChangeNoteOutcome = z.infer<typeof ChangeNoteOutcome>;

/** The next time a practitioner is free for this long, on or after a moment of a day. */
export const SuggestSlotInput = z.object({
  practitionerId: PractitionerId,
  durationMinutes: Minutes,
  notBefore: WallTime,
});
export type SuggestSlotInput = z.infer<typeof SuggestSlotInput>;

export const SlotSuggestion = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("free"), startsAt: WallTime }),
  z.object({ kind: z.literal("noneWithinFourWeeks") }),
]);
export type SlotSuggestion = z.infer<typeof SlotSuggestion>;
