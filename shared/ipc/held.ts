import { z } from "zod";
import { AppointmentId, PractitionerId } from "../ids.ts";
import { Instant, Minutes, WallTime } from "../time.ts";

/** One appointment that Google would cancel or move, and how. */
export const HeldChangeView = z.object({
  appointmentId: AppointmentId,
  patientName: z.string(),
  startsAt: WallTime,
  durationMinutes: Minutes,
  /** Where it would move to; null: it would be cancelled. */
  to: z.object({ startsAt: WallTime, durationMinutes: Minutes }).nullable(),
});
export type HeldChangeView = z.infer<typeof HeldChangeView>;

/** What is held of one practitioner because it came all at once (MG8): nothing of it has happened here. */
export const HeldProposal = z.object({
  practitionerId: PractitionerId,
  practitionerName: z.string(),
  since: Instant,
  /** How many future appointments the practitioner has. */
  future: z.int(),
  cancelled: z.int(),
  moved: z.int(),
  /** In order of start. */
  changes: z.array(HeldChangeView),
});
export type HeldProposal = z.infer<typeof HeldProposal>;

/** One a practitioner of whom anything is held. */
export const ReadHeldChangesOutput = z.array(HeldProposal);

/** A person's answer to what they saw: only these appointments are answered for. */
export const AnswerHeldChangesInput = z.object({
  practitionerId: PractitionerId,
  appointmentIds: z.array(AppointmentId).min(1),
});
export type AnswerHeldChangesInput = z.infer<typeof AnswerHeldChangesInput>;

export const ApplyHeldChangesOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("applied"), count: z.int() }),
  /** It was answered already, or Google took it back. */
  z.object({ kind: z.literal("nothingHeld") }),
]);
export type ApplyHeldChangesOutcome = z.infer<typeof ApplyHeldChangesOutcome>;

export const KeepAndRestoreOutcome = z.discriminatedUnion("kind", [
  /** So many appointments stay as they are, and Google is owed them. */
  z.object({ kind: z.literal("restoring"), count: z.int() }),
  z.object({ kind: z.literal("nothingHeld") }),
]);
export type KeepAndRestoreOutcome = z.infer<typeof KeepAndRestoreOutcome>;
