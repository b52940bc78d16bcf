import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import { t } from "../words/t.ts";

/** What the button that leads from one status to another says; a step down the ladder says that it goes back. */
export function statusAct(from: AppointmentStatus, to: AppointmentStatus): string {
  if (from === "cancelled") return t("booking.act.bringBack");
  if (from === "done" && to === "inRoom") return t("booking.act.backToInRoom");
  if (from === "inRoom" && to === "arrived") return t("booking.act.backToArrived");
  return t(`booking.act.${to}`);
}
