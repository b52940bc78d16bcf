import type { AppointmentStatus } from "../../shared/model/appointment.ts";

/** Every status, in the order of the ladder, the ways out of it last. */
export const STATUSES = [
  "booked",
  "confirmed",
  "arrived",
  "inRoom",
  "done",
  "noShow",
  "cancelled",
] as const satisfies readonly AppointmentStatus[];
