import { z } from "zod";
import { AppointmentId, GoogleEventId, PractitionerId } from "../ids.ts";
import { Instant } from "../time.ts";
import { QueueReason } from "./queue.ts";

/** A step on the way to Google: done (when, null where that was not noted), or still to come. */
export const ReceiptStep = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), at: Instant.nullable() }),
  z.object({ kind: z.literal("waiting") }),
]);
export type ReceiptStep = z.infer<typeof ReceiptStep>;

/** What an appointment waits for on its way to Google; the screen turns each into a sentence with one button. */
export const ReceiptWait = z.enum([
  ...QueueReason.options,
  "notConnected",
  "noCalendar",
  "letGo",
  "beingSent",
  "itsTurn",
  "nextLook",
]);
export type ReceiptWait = z.infer<typeof ReceiptWait>;

/** How far one appointment has got, and what Google shows of it otherwise. */
export const ReceiptView = z.object({
  saved: Instant,
  sent: ReceiptStep,
  accepted: ReceiptStep,
  /** When Google says the event was changed last; null where it holds none. */
  eventChangedAt: Instant.nullable(),
  seenBack: ReceiptStep,
  /** null: it waits for nothing. */
  waitsFor: ReceiptWait.nullable(),
  /** The title somebody gave the event in Google (MG7); null where it is ours. */
  titleInGoogle: z.string().nullable(),
  /** Whether Google Calendar has something to show. */
  canOpen: z.boolean(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

const OfOne = z.object({ appointmentId: AppointmentId });

export const ReadReceiptInput = OfOne;
export type ReadReceiptInput = z.infer<typeof ReadReceiptInput>;
export const ReadReceiptOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("receipt"), receipt: ReceiptView }),
  z.object({ kind: z.literal("noSuchAppointment") }),
]);
export type ReadReceiptOutcome = z.infer<typeof ReadReceiptOutcome>;

export const PutTitleBackInput = OfOne;
export type PutTitleBackInput = z.infer<typeof PutTitleBackInput>;
export const PutTitleBackOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("putBack") }),
  z.object({ kind: z.literal("isOurs") }),
]);
export type PutTitleBackOutcome = z.infer<typeof PutTitleBackOutcome>;

export const PutAppointmentBackInput = OfOne;
export type PutAppointmentBackInput = z.infer<typeof PutAppointmentBackInput>;
export const PutAppointmentBackOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("putBack") }),
  /** It has an event of its own, or is cancelled and needs none. */
  z.object({ kind: z.literal("hasItsEvent") }),
  z.object({ kind: z.literal("noCalendar") }),
]);
export type PutAppointmentBackOutcome = z.infer<typeof PutAppointmentBackOutcome>;

export const OpenInGoogleInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("event"), appointmentId: AppointmentId }),
  /** An event that blocks a practitioner's time. */
  z.object({ kind: z.literal("block"), practitionerId: PractitionerId, eventId: GoogleEventId }),
  z.object({ kind: z.literal("calendar"), practitionerId: PractitionerId }),
]);
export type OpenInGoogleInput = z.infer<typeof OpenInGoogleInput>;
export const OpenInGoogleOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("opened") }),
  /** Google holds nothing of it that could be shown. */
  z.object({ kind: z.literal("noAddress") }),
  /** No browser was opened, or one was a moment ago. */
  z.object({ kind: z.literal("notOpened") }),
]);
export type OpenInGoogleOutcome = z.infer<typeof OpenInGoogleOutcome>;
