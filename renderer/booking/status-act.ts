import type { AppointmentStatus } from "../../shared/model/appointment.ts";

const ACTS: Readonly<Record<AppointmentStatus, string>> = {
  booked: "Back to booked",
  confirmed: "Confirmed",
  arrived: "Arrived",
  inRoom: "In room",
  done: "Done",
  noShow: "No-show",
  cancelled: "Cancel appointment",
};

/** What the button that leads from one status to another says; a step down the ladder says that it goes back. */
export function statusAct(from: AppointmentStatus, to: AppointmentStatus): string {
  if (from === "cancelled") return "Bring back";
  if (from === "done" && to === "inRoom") return "Back to in room";
  if (from === "inRoom" && to === "arrived") return "Back to arrived";
  return ACTS[to];
}
