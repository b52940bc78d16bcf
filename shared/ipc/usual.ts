import { z } from "zod";
import { PatientId, PractitionerId, ServiceId } from "../ids.ts";

/** What a booking for a patient can begin with: what the patient came for last, and with whom. */
export const ReadUsualInput = z.object({ patientId: PatientId });
export type ReadUsualInput = z.infer<typeof ReadUsualInput>;

export const ReadUsualOutput = z.object({
  practitionerId: PractitionerId.nullable(),
  serviceId: ServiceId.nullable(),
});
export type ReadUsualOutput = z.infer<typeof ReadUsualOutput>;
