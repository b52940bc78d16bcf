import { z } from "zod";
import { AccountId, GoogleCalendarId, PractitionerId, ServiceId } from "../ids.ts";
import { CivilDate, Instant, Minutes, ZoneId } from "../time.ts";

/** How much of a patient goes into the event's title and text (see SYNC.md, "What goes to Google"). */
export const PrivacyMode = z.enum(["full", "initials", "busy"]);
export type PrivacyMode = z.infer<typeof PrivacyMode>;

/** The business: its name, its one zone, its country for reading phone numbers. */
export const Clinic = z.object({
  name: z.string(),
  zone: ZoneId,
  /** ISO 3166 alpha-2; local phone numbers are read as this country's. */
  country: z.string().regex(/^[A-Z]{2}$/),
  privacy: PrivacyMode,
});
export type Clinic = z.infer<typeof Clinic>;

/** The colours a practitioner can have; colour means practitioner and nothing else. */
export const PractitionerColour = z.enum([
  "blue",
  "green",
  "violet",
  "orange",
  "pink",
  "teal",
  "brown",
  "olive",
]);
export type PractitionerColour = z.infer<typeof PractitionerColour>;

/** Somebody patients are booked with. The calendar is Google's, linked by the owner. */
export const Practitioner = z.object({
  id: PractitionerId,
  name: z.string(),
  colour: PractitionerColour,
  /** Invited as attendee where set and not the account's own address. */
  email: z.email().nullable(),
  accountId: AccountId.nullable(),
  calendarId: GoogleCalendarId.nullable(),
  calendarName: z.string().nullable(),
  /** Since when nobody is booked with them; their past visits stay. null: they are booked. */
  retiredAt: Instant.nullable(),
});
export type Practitioner = z.infer<typeof Practitioner>;

/** What a patient comes for, and how long it takes. */
export const Service = z.object({
  id: ServiceId,
  name: z.string(),
  durationMinutes: Minutes,
  /** Since when it is booked no longer; past visits keep it. null: it is booked. */
  retiredAt: Instant.nullable(),
});
export type Service = z.infer<typeof Service>;

/** A stretch of a weekday (1 Monday .. 7 Sunday) in which a practitioner sees patients, in minutes of the day. */
export const WorkingHours = z.object({
  practitionerId: PractitionerId,
  weekday: z.int().min(1).max(7),
  fromMinute: Minutes,
  toMinute: Minutes,
});
export type WorkingHours = z.infer<typeof WorkingHours>;

/** A day on which the clinic, or one practitioner, is closed. */
export const Closure = z.object({
  day: CivilDate,
  practitionerId: PractitionerId.nullable(),
  reason: z.string(),
});
export type Closure = z.infer<typeof Closure>;
