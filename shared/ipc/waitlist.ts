import { z } from "zod";
import { AppointmentId, PatientId, PractitionerId, ServiceId, WaitingId } from "../ids.ts";
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "../model/appointment.ts";
import { CivilDate, Fold, Instant, Minutes, WallTime } from "../time.ts";
import { BookingOutcome } from "./appointments.ts";
import { DayWish, FreeSlot } from "./free-slots.ts";
import { PatientHit } from "./patients.ts";

/** When and with whom somebody who waits could come. */
export const WaitingWish = DayWish.extend({
  /** None: any practitioner who is booked with. */
  practitionerIds: z.array(PractitionerId).max(500),
});
export type WaitingWish = z.infer<typeof WaitingWish>;

const wanted = {
  serviceId: ServiceId,
  durationMinutes: Minutes.min(SHORTEST_MINUTES).max(LONGEST_MINUTES),
  wish: WaitingWish,
  /** The last day that helps; null: any. */
  untilDay: CivilDate.nullable(),
  note: z.string().max(4000),
};

export const AddWaitingInput = z.object({
  patientId: PatientId,
  /** The visit that is to be earlier; null: there is none yet. */
  appointmentId: AppointmentId.nullable(),
  ...wanted,
});
export type AddWaitingInput = z.infer<typeof AddWaitingInput>;

export const AddWaitingOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("added"), waitingId: WaitingId }),
  /** The visit waits for an earlier time already. */
  z.object({ kind: z.literal("alreadyThere"), waitingId: WaitingId }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum(["noSuchPatient", "noSuchService", "noSuchAppointment", "untilIsPast"]),
  }),
]);
export type AddWaitingOutcome = z.infer<typeof AddWaitingOutcome>;

/** How waiting came to an end. `outdated`: the last day that helps, or the visit that was to be earlier, is over. */
export const WaitingEnd = z.enum(["booked", "moved", "removed", "outdated"]);
export type WaitingEnd = z.infer<typeof WaitingEnd>;

/** Somebody on the waitlist. */
export const WaitingView = z.object({
  id: WaitingId,
  patient: PatientHit,
  ...wanted,
  serviceName: z.string(),
  /** The visit that is to be earlier. */
  visit: z
    .object({ appointmentId: AppointmentId, practitionerId: PractitionerId, startsAt: WallTime })
    .nullable(),
  since: Instant,
  /** When somebody called last and nobody answered. */
  calledAt: Instant.nullable(),
  /** The next free time that suits, within four weeks; null: there is none. */
  offer: FreeSlot.nullable(),
  ended: z.object({ how: WaitingEnd, at: Instant.nullable() }).nullable(),
});
export type WaitingView = z.infer<typeof WaitingView>;

export const ReadWaitlistOutput = z.object({
  /** Those who wait, the longest first. */
  waiting: z.array(WaitingView),
  /** Those who wait no more, the latest first; at most the last hundred. */
  done: z.array(WaitingView),
});
export type ReadWaitlistOutput = z.infer<typeof ReadWaitlistOutput>;

/** Books or moves the visit that somebody waits for. */
export const FillWaitingInput = z.object({
  waitingId: WaitingId,
  practitionerId: PractitionerId,
  startsAt: WallTime,
  fold: Fold,
  clash: z.enum(["refuse", "accept"]),
});
export type FillWaitingInput = z.infer<typeof FillWaitingInput>;

export const FillWaitingOutcome = z.discriminatedUnion("kind", [
  ...BookingOutcome.options,
  z.object({ kind: z.literal("moved"), appointmentId: AppointmentId }),
  /** Somebody else has dealt with it meanwhile. */
  z.object({ kind: z.literal("notWaiting") }),
]);
export type FillWaitingOutcome = z.infer<typeof FillWaitingOutcome>;

export const WaitingInput = z.object({ waitingId: WaitingId });
export type WaitingInput = z.infer<typeof WaitingInput>;

export const EndWaitingOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("removed") }),
  z.object({ kind: z.literal("notWaiting") }),
]);
export type EndWaitingOutcome = z.infer<typeof EndWaitingOutcome>;

/** `hasCalled`: false takes a slip back. */
export const NoteWaitingCallInput = z.object({ waitingId: WaitingId, hasCalled: z.boolean() });
export type NoteWaitingCallInput = z.infer<typeof NoteWaitingCallInput>;
