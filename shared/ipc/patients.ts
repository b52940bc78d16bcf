import { z } from "zod";
import { PatientId } from "../ids.ts";
import { CivilDate } from "../time.ts";

/** One field finds a patient: a name, digits of a phone number, or a date of birth. */
export const FindPatientsInput = z.object({ text: z.string().max(200) });
export type FindPatientsInput = z.infer<typeof FindPatientsInput>;

/** A hit carries two identifiers beside the name, so that namesakes are told apart. */
export const PatientHit = z.object({
  id: PatientId,
  name: z.string(),
  phone: z.string().nullable(),
  birthDate: CivilDate.nullable(),
});
export type PatientHit = z.infer<typeof PatientHit>;

/** At most 20 hits, the best first. */
export const FindPatientsOutput = z.array(PatientHit);

export const RegisterPatientInput = z.object({
  name: z.string().max(20_000),
  phone: z.string().max(20_000).nullable(),
  birthDate: z.string().max(20_000).nullable(),
  note: z.string().max(4000),
});
export type RegisterPatientInput = z.infer<typeof RegisterPatientInput>;

export const RegisterPatientOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("registered"), patient: PatientHit }),
  /** The same name with the same phone or birth date is there already. */
  z.object({ kind: z.literal("alreadyThere"), patient: PatientHit }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum(["nameEmpty", "nameTooLong", "phoneIsNone", "birthDateIsNone"]),
  }),
]);
export type RegisterPatientOutcome = z.infer<typeof RegisterPatientOutcome>;
