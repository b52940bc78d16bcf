import { z } from "zod";
import { AppointmentId, DeskId, PatientId, PractitionerId, ServiceId } from "../ids.ts";
import { Fold, Instant, Minutes, WallTime, ZoneId } from "../time.ts";

/** The ladder a visit climbs, and its two side exits. */
export const AppointmentStatus = z.enum([
  "booked",
  "confirmed",
  "arrived",
  "inRoom",
  "done",
  "noShow",
  "cancelled",
]);
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

const NEXT: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  booked: ["confirmed", "arrived", "noShow", "cancelled"],
  confirmed: ["booked", "arrived", "noShow", "cancelled"],
  arrived: ["booked", "confirmed", "inRoom", "done", "cancelled"],
  inRoom: ["arrived", "done"],
  done: ["inRoom"],
  noShow: ["booked", "confirmed", "arrived"],
  cancelled: ["booked"],
};

/** Whether the ladder lets `to` follow `from`. One step back is always possible, so that a slip can be taken back. */
export function statusMayFollow(from: AppointmentStatus, to: AppointmentStatus): boolean {
  return NEXT[from].includes(to);
}

/** The statuses that may follow, in the order a menu shows them. */
export function statusesAfter(from: AppointmentStatus): readonly AppointmentStatus[] {
  return NEXT[from];
}

/** The status one key steps forward to, undefined at the end of the ladder. */
export function nextStatus(from: AppointmentStatus): AppointmentStatus | undefined {
  const forward: Partial<Record<AppointmentStatus, AppointmentStatus>> = {
    booked: "arrived",
    confirmed: "arrived",
    arrived: "inRoom",
    inRoom: "done",
  };
  return forward[from];
}

/** Whether an appointment with this status takes up its slot. */
export function occupiesSlot(status: AppointmentStatus): boolean {
  return status !== "cancelled" && status !== "noShow";
}
