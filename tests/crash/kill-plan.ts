import { z } from "zod";
import {
  AccountId,
  AppointmentId,
  DeskId,
  GoogleCalendarId,
  PatientId,
  PractitionerId,
  ServiceId,
} from "../../shared/ids.ts";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { CivilDate, WallTime } from "../../shared/time.ts";

/** What a desk's process is started with, as JSON in its first argument. */
export const KillPlan = z.object({
  path: z.string(),
  keyHex: z.string(),
  clinicKeyHex: z.string(),
  deskId: DeskId,
  accountId: AccountId,
  clinic: z.object({
    keller: PractitionerId,
    brunner: PractitionerId,
    checkUp: ServiceId,
    anna: PatientId,
    bruno: PatientId,
  }),
  calendars: z.object({ keller: GoogleCalendarId, brunner: GoogleCalendarId }),
  google: z.object({ endpoint: z.url(), clientId: z.string(), clientSecret: z.string() }),
  refreshToken: z.string(),
  /** Where it writes a line for each act that was answered. */
  acks: z.string(),
  /** The visits that reception leaves alone, because the practitioner moves them in Google. */
  theirs: z.array(AppointmentId),
  firstDay: CivilDate,
  /** `work`: acts until it is killed. `drain`: sends what is owed, and ends. */
  task: z.enum(["work", "drain"]),
  seed: z.int(),
});
export type KillPlan = z.infer<typeof KillPlan>;

/** A line of the log of answered acts: what a visit was after one. */
export const Ack = z.object({
  id: AppointmentId,
  version: z.int(),
  startsAt: WallTime,
  status: AppointmentStatus,
  practitionerId: PractitionerId,
});
export type Ack = z.infer<typeof Ack>;
