import { z } from "zod";
import { Clinic, Practitioner, PrivacyMode, Service } from "../model/clinic.ts";
import { CivilDate, ZoneId } from "../time.ts";

/** What every screen needs to know of the clinic; `notSetUp` on the very first start. */
export const ClinicView = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("notSetUp"), zoneOfThisComputer: ZoneId }),
  z.object({
    kind: z.literal("ready"),
    clinic: Clinic,
    today: CivilDate,
    /** Those that can be booked. */
    practitioners: z.array(Practitioner),
    services: z.array(Service),
    /** Those that are booked no longer; past visits are theirs. */
    retired: z.object({ practitioners: z.array(Practitioner), services: z.array(Service) }),
    patientCount: z.int(),
    /** The PC's own zone where it differs from the clinic's, so that the screen can say so. */
    otherZoneOfThisComputer: ZoneId.nullable(),
  }),
]);
export type ClinicView = z.infer<typeof ClinicView>;

export const SetUpClinicInput = z.object({
  name: z.string(),
  zone: z.string(),
  country: z.string(),
});
export type SetUpClinicInput = z.infer<typeof SetUpClinicInput>;

export const SetUpClinicOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("alreadySetUp") }),
  z.object({
    kind: z.literal("invalid"),
    problem: z.enum(["nameEmpty", "nameTooLong", "zoneUnknown", "countryUnknown"]),
  }),
]);
export type SetUpClinicOutcome = z.infer<typeof SetUpClinicOutcome>;

export const ChoosePrivacyInput = z.object({ privacy: PrivacyMode });
export type ChoosePrivacyInput = z.infer<typeof ChoosePrivacyInput>;
