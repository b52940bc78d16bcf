import { z } from "zod";

/*
 * Ids are minted on the desk as UUIDv7 (RFC 9562, section 5.7), so that two offline desks never collide and rows sort by age.
 * Each kind of id is its own brand: an AppointmentId cannot be handed to a function that wants a PatientId.
 */

/** A practitioner of this clinic. */
export const PractitionerId = z.uuidv7().brand<"PractitionerId">();
export type PractitionerId = z.infer<typeof PractitionerId>;

/** A patient of this clinic. */
export const PatientId = z.uuidv7().brand<"PatientId">();
export type PatientId = z.infer<typeof PatientId>;

/** A service the clinic offers. */
export const ServiceId = z.uuidv7().brand<"ServiceId">();
export type ServiceId = z.infer<typeof ServiceId>;

/** Our appointment; never the id of a Google event. */
export const AppointmentId = z.uuidv7().brand<"AppointmentId">();
export type AppointmentId = z.infer<typeof AppointmentId>;

/** Visits that were booked as one series; never a recurring event of Google's. */
export const VisitSeriesId = z.uuidv7().brand<"VisitSeriesId">();
export type VisitSeriesId = z.infer<typeof VisitSeriesId>;

/** Somebody who waits for a time. */
export const WaitingId = z.uuidv7().brand<"WaitingId">();
export type WaitingId = z.infer<typeof WaitingId>;

/** One installation of Clinic Desk. */
export const DeskId = z.uuidv7().brand<"DeskId">();
export type DeskId = z.infer<typeof DeskId>;

/** A line of the change feed. */
export const ChangeId = z.uuidv7().brand<"ChangeId">();
export type ChangeId = z.infer<typeof ChangeId>;

/** A connected Google account, as we number it; Google's own `sub` is kept beside it. */
export const AccountId = z.uuidv7().brand<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;

/** Google's id of a calendar, resolved (never the keyword `primary`). */
export const GoogleCalendarId = z.string().min(1).max(1024).brand<"GoogleCalendarId">();
export type GoogleCalendarId = z.infer<typeof GoogleCalendarId>;

/** Google's id of an event; ours are base32hex, but others carry `_`, `R`, `T`, `Z` too. */
export const GoogleEventId = z.string().min(1).max(1024).brand<"GoogleEventId">();
export type GoogleEventId = z.infer<typeof GoogleEventId>;

/** A push channel at Google; at most 64 characters. */
export const ChannelId = z.string().min(1).max(64).brand<"ChannelId">();
export type ChannelId = z.infer<typeof ChannelId>;

/** What the relay knows a calendar by: an HMAC the desk makes, never the calendar's id. */
export const CalendarKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand<"CalendarKey">();
export type CalendarKey = z.infer<typeof CalendarKey>;

/** `base32(sha256(clinic public key))[:26]`, lower case. */
export const ClinicId = z
  .string()
  .regex(/^[a-z2-7]{26}$/)
  .brand<"ClinicId">();
export type ClinicId = z.infer<typeof ClinicId>;

/** Where an id gets its time and its chance from. */
export interface IdSource {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Fresh random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A new UUIDv7 in its text form: 48 bits of Unix milliseconds, then 74 random bits (RFC 9562, section 5.7). */
export function newUuidV7({ now, randomBytes }: IdSource): string {
  const bytes = Uint8Array.from(randomBytes(16));
  let milliseconds = now();
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
