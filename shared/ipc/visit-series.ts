import { z } from "zod";
import { AppointmentId, PatientId, PractitionerId, ServiceId, VisitSeriesId } from "../ids.ts";
import { AppointmentStatus, LONGEST_MINUTES, SHORTEST_MINUTES } from "../model/appointment.ts";
import { CancelReason } from "../model/cancel-reason.ts";
import { Fold, Minutes, WallTime } from "../time.ts";
import { Clash } from "./appointments.ts";

/** The most visits that are booked at once. */
const MOST_VISITS = 52;

/** The same wall time every so many weeks. */
export const PlanSeriesInput = z.object({
  practitionerId: PractitionerId,
  startsAt: WallTime,
  durationMinutes: Minutes.min(SHORTEST_MINUTES).max(LONGEST_MINUTES),
  everyWeeks: z.int().min(1).max(52),
  times: z.int().min(2).max(MOST_VISITS),
});
export type PlanSeriesInput = z.infer<typeof PlanSeriesInput>;

/** One visit of a series before it is booked. */
export const PlannedVisit = z.object({
  startsAt: WallTime,
  /** In a repeated hour: which of the two. */
  fold: Fold,
  /** The clocks are changed that night: `forward`, the wanted time does not exist and the next one is meant; `back`, it comes twice. */
  clocks: z.enum(["forward", "back"]).nullable(),
  /** What it clashes with; none: it is free. */
  clashes: z.array(Clash),
  /** The next free time of that day, where the wanted one is not free. */
  instead: z.object({ startsAt: WallTime, fold: Fold }).nullable(),
});
export type PlannedVisit = z.infer<typeof PlannedVisit>;

export const PlanSeriesOutput = z.array(PlannedVisit);

export const BookSeriesInput = z.object({
  patientId: PatientId,
  practitionerId: PractitionerId,
  serviceId: ServiceId,
  durationMinutes: Minutes.min(SHORTEST_MINUTES).max(LONGEST_MINUTES),
  note: z.string().max(4000),
  /** Each on a day of its own, in order; `accept`: a person has seen what it clashes with and books it anyway. */
  visits: z
    .array(z.object({ startsAt: WallTime, fold: Fold, clash: z.enum(["refuse", "accept"]) }))
    .min(1)
    .max(MOST_VISITS)
    .refine(
      (visits) =>
        visits.every(
          ({ startsAt }, place) =>
            place === 0 || startsAt.slice(0, 10) > (visits[place - 1]?.startsAt ?? "").slice(0, 10),
        ),
      "each visit is on a later day than the one before",
    ),
});
export type BookSeriesInput = z.infer<typeof BookSeriesInput>;

export const BookSeriesOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("booked"), seriesId: VisitSeriesId, appointmentIds: z.array(AppointmentId) }),
  /** Something has come to these times meanwhile, or they mean nothing any more: nothing was booked. */
  z.object({ kind: z.literal("changedMeanwhile"), startsAt: z.array(WallTime) }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum(["noSuchPatient", "noSuchPractitioner", "noSuchService"]),
  }),
]);
export type BookSeriesOutcome = z.infer<typeof BookSeriesOutcome>;

export const ReadSeriesInput = z.object({ appointmentId: AppointmentId });
export type ReadSeriesInput = z.infer<typeof ReadSeriesInput>;

/** The series a visit belongs to, its visits in order of time, and how many can be cancelled from this one on; null: none. */
export const ReadSeriesOutput = z
  .object({
    visits: z.array(
      z.object({ appointmentId: AppointmentId, startsAt: WallTime, status: AppointmentStatus }),
    ),
    /** The place of the visit among them, from 1. */
    place: z.int(),
    /** This one, where it still can be, and those after it. */
    cancellable: z.int(),
  })
  .nullable();
export type ReadSeriesOutput = z.infer<typeof ReadSeriesOutput>;

export const CancelFollowingInput = z.object({
  appointmentId: AppointmentId,
  /** Why, null where nobody says so. */
  reason: CancelReason.nullable(),
});
export type CancelFollowingInput = z.infer<typeof CancelFollowingInput>;

export const CancelFollowingOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cancelled"), count: z.int() }),
  z.object({ kind: z.literal("noSeries") }),
  /** None of them can be cancelled any more. */
  z.object({ kind: z.literal("nothingToCancel") }),
]);
export type CancelFollowingOutcome = z.infer<typeof CancelFollowingOutcome>;
