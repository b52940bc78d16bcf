import { z } from "zod";
import { AppointmentId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { PrivacyMode } from "../../shared/model/clinic.ts";
import type { Patient } from "../../shared/model/patient.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { Sealer } from "./sync-context.ts";

/*
 * What travels in `extendedProperties.private`: ids and the status in clear, the patient sealed. Google drops keys above 44
 * characters and cuts values above 1024 without a word (guide "Extended properties"), hence the chunks.
 */

/** The longest value Google keeps, in characters. */
const LONGEST_VALUE = 1024;

const OURS = new Set([
  "appointmentId",
  "version",
  "status",
  "statusAt",
  "serviceId",
  "practitionerId",
  "patientId",
  "privacy",
  "headLines",
  "invited",
]);
const PATIENT_CHUNK = /^patient\d{1,2}$/;

/** What the properties of an event are made from. */
export interface EventProperties {
  readonly appointment: Appointment;
  readonly patient: Pick<Patient, "name" | "phone" | "birthDate">;
  readonly privacy: PrivacyMode;
  readonly headCount: number;
  /** The address we invited, if any. */
  readonly invited: string | undefined;
  readonly sealer: Sealer;
  readonly lastSeen: GoogleEvent | undefined;
}

/** The private properties of an event: others' as last seen, ours as they are now (MD4). */
export function privateProperties(properties: EventProperties): Record<string, string> {
  const { appointment, patient, privacy, headCount, invited, sealer, lastSeen } = properties;
  const { name, phone, birthDate } = patient;
  const sealed = sealer.seal(JSON.stringify({ name, phone, birthDate }));
  return {
    ...othersProperties(lastSeen),
    appointmentId: appointment.id,
    version: String(appointment.version),
    status: appointment.status,
    statusAt: appointment.statusAt,
    serviceId: appointment.serviceId,
    practitionerId: appointment.practitionerId,
    patientId: appointment.patientId,
    privacy,
    headLines: String(headCount),
    ...(invited === undefined ? {} : { invited }),
    ...Object.fromEntries(chunks(sealed).map((chunk, index) => [`patient${index}`, chunk])),
  };
}

function othersProperties(event: GoogleEvent | undefined): Record<string, string> {
  const all = Object.entries(event?.extendedProperties?.private ?? {});
  return Object.fromEntries(all.filter(([key]) => !OURS.has(key) && !PATIENT_CHUNK.test(key)));
}

function chunks(text: string): string[] {
  const count = Math.ceil(text.length / LONGEST_VALUE);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * LONGEST_VALUE, (index + 1) * LONGEST_VALUE),
  );
}

const Told = z.object({
  appointmentId: AppointmentId.optional().catch(undefined),
  version: z.coerce.number().int().positive().optional().catch(undefined),
  privacy: PrivacyMode.optional().catch(undefined),
  headLines: z.coerce.number().int().nonnegative().optional().catch(undefined),
  invited: z.string().optional(),
});

/** What an event tells about itself in our properties; a property somebody spoiled counts as not there. */
export type ToldProperties = z.infer<typeof Told>;

/** Reads our properties of an event. */
export function toldProperties(event: GoogleEvent): ToldProperties {
  return Told.parse(event.extendedProperties?.private ?? {});
}
