import { z } from "zod";
import { AppointmentId, DeskId, PatientId, PractitionerId, ServiceId } from "../ids.ts";
import { Fold, Instant, Minutes, WallTime, ZoneId } from "../time.ts";
import { STATUSES } from "./status-ladder.ts";

export { occupiesSlot, statusMayFollow } from "./status-ladder.ts";

/** The ladder a visit climbs, and its two side exits. */
export const AppointmentStatus = z.enum(STATUSES);
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

/** A visit as this clinic knows it. The wall time, the zone and the length are stored; instants are derived (BK5). */
export const Appointment = z.object({
  id: AppointmentId,
  patientId: PatientId,
  practitionerId: PractitionerId,
  serviceId: ServiceId,
  startsAt: WallTime,
  zone: ZoneId,
  fold: Fold,
  durationMinutes: Minutes,
  status: AppointmentStatus,
  statusAt: Instant,
  note: z.string(),
  /** Rises by one with every change; what the outbox owes is "at least this version". */
  version: z.int(),
  deskId: DeskId,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Appointment = z.infer<typeof Appointment>;

/** The shortest and the longest visit that can be booked, in minutes. */
export const SHORTEST_MINUTES = 5;
export const LONGEST_MINUTES = 12 * 60;
