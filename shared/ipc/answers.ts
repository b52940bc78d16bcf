import { z } from "zod";
import { AppointmentId } from "../ids.ts";
import { AnswerTable } from "../model/answers.ts";
import { Instant, WallTime } from "../time.ts";

/** What answers given in Google do to their appointments, as the settings show and change it (MG9). */
export const AnswerSettings = AnswerTable;
export type AnswerSettings = z.infer<typeof AnswerSettings>;

/** Somebody declined an appointment in Google; a person is to decide what becomes of it. */
export const DeclinedView = z.object({
  appointmentId: AppointmentId,
  patientName: z.string(),
  patientPhone: z.string().nullable(),
  practitionerName: z.string(),
  startsAt: WallTime,
  who: z.enum(["patient", "practitioner"]),
  since: Instant,
});
export type DeclinedView = z.infer<typeof DeclinedView>;

/** The oldest first. */
export const ReadDeclinedOutput = z.array(DeclinedView);

export const KeepDeclinedInput = z.object({ appointmentId: AppointmentId });
export type KeepDeclinedInput = z.infer<typeof KeepDeclinedInput>;
export const KeepDeclinedOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept") }),
  z.object({ kind: z.literal("notDeclined") }),
]);
export type KeepDeclinedOutcome = z.infer<typeof KeepDeclinedOutcome>;
