import type { AppointmentStatus } from "../../shared/model/appointment.ts";

/** What the button that leads to a status says. */
export const STATUS_ACTS: Readonly<Record<AppointmentStatus | "restored", string>> = {
  booked: "Back to booked",
  confirmed: "Confirmed",
  arrived: "Arrived",
  inRoom: "In room",
  done: "Done",
  noShow: "No-show",
  cancelled: "Cancel appointment",
  restored: "Bring back",
};
