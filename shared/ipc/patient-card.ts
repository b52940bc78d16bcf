import { z } from "zod";
import { AppointmentId, PatientId, PractitionerId, ServiceId } from "../ids.ts";
import { AppointmentStatus } from "../model/appointment.ts";
import { CancelCause } from "../model/cancel-reason.ts";
import { Minutes, WallTime } from "../time.ts";
import { PatientHit } from "./patients.ts";

/** A visit of a patient, past or coming. */
export const PatientVisit = z.object({
  id: AppointmentId,
  startsAt: WallTime,
  durationMinutes: Minutes,
  status: AppointmentStatus,
  practitionerId: PractitionerId,
  practitionerName: z.string(),
  serviceId: ServiceId,
  serviceName: z.string(),
  /** Why it is cancelled, in a word and in words; null and empty where nobody said why, or it takes place. */
  cancelCause: CancelCause.nullable(),
  cancelWords: z.string(),
  /** It has not begun yet. */
  isComing: z.boolean(),
});
export type PatientVisit = z.infer<typeof PatientVisit>;

/** Why two cards may be one person's: the phone, the name and the birth date, or names that differ in a letter or two. */
export const Likeness = z.enum(["samePhone", "sameNameAndBirthDate", "sameName", "nearName"]);
export type Likeness = z.infer<typeof Likeness>;

/** Everything known of one patient. */
export const PatientCard = z.object({
  patient: PatientHit.extend({
    /** The phone as it is dialled from anywhere, `+41 79 123 45 67`; null where there is none. */
    phoneAbroad: z.string().nullable(),
    /** Whole years today; null where the birth date is not known. */
    age: z.int().nullable(),
    note: z.string(),
  }),
  /** The latest first. */
  visits: z.array(PatientVisit),
  noShows: z.int(),
  cancelled: z.int(),
  /** Other cards that may be this person's. */
  alike: z.array(z.object({ patient: PatientHit, because: Likeness })),
});
export type PatientCard = z.infer<typeof PatientCard>;

export const ReadPatientInput = z.object({ patientId: PatientId });
export type ReadPatientInput = z.infer<typeof ReadPatientInput>;

export const ReadPatientOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("card"), card: PatientCard }),
  z.object({ kind: z.literal("noSuchPatient") }),
]);
export type ReadPatientOutcome = z.infer<typeof ReadPatientOutcome>;

export const EditPatientInput = z.object({
  patientId: PatientId,
  name: z.string().max(20_000),
  phone: z.string().max(20_000).nullable(),
  birthDate: z.string().max(20_000).nullable(),
  note: z.string().max(20_000),
});
export type EditPatientInput = z.infer<typeof EditPatientInput>;

export const EditPatientOutcome = z.discriminatedUnion("kind", [
  /** `events`: how many coming visits Google is told of anew. */
  z.object({ kind: z.literal("changed"), patient: PatientHit, events: z.int() }),
  z.object({ kind: z.literal("unchanged") }),
  z.object({ kind: z.literal("noSuchPatient") }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum(["nameEmpty", "nameTooLong", "phoneIsNone", "birthDateIsNone"]),
  }),
]);
export type EditPatientOutcome = z.infer<typeof EditPatientOutcome>;

/** What stays of two cards, field by field: the kept card's, or the other one's; notes can be put one below the other. */
export const MergeChoice = z.object({
  name: z.enum(["kept", "other"]),
  phone: z.enum(["kept", "other"]),
  birthDate: z.enum(["kept", "other"]),
  note: z.enum(["kept", "other", "both"]),
});
export type MergeChoice = z.infer<typeof MergeChoice>;

export const MergePatientsInput = z.object({
  keptId: PatientId,
  otherId: PatientId,
  choice: MergeChoice,
});
export type MergePatientsInput = z.infer<typeof MergePatientsInput>;

export const MergePatientsOutcome = z.discriminatedUnion("kind", [
  /** `visits`: how many went over to the kept card. */
  z.object({ kind: z.literal("merged"), patient: PatientHit, visits: z.int() }),
  /** Somebody has put them together already, or one of them is not there. */
  z.object({ kind: z.literal("notTwo") }),
]);
export type MergePatientsOutcome = z.infer<typeof MergePatientsOutcome>;

export const LikelyPair = z.object({ one: PatientHit, other: PatientHit, because: Likeness });
export type LikelyPair = z.infer<typeof LikelyPair>;

/** At most 200 pairs, the likeliest first. */
export const ReadDuplicatesOutput = z.object({ count: z.int(), pairs: z.array(LikelyPair) });
export type ReadDuplicatesOutput = z.infer<typeof ReadDuplicatesOutput>;

export const TellApartInput = z.object({ one: PatientId, other: PatientId });
export type TellApartInput = z.infer<typeof TellApartInput>;
