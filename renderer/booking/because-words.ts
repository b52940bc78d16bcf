import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { t } from "../words/t.ts";

/** Why a visit was cancelled, `because of illness` or the very words somebody typed; undefined where nobody said why. */
export function becauseWords({
  cancelCause,
  cancelWords,
}: Pick<DayAppointment, "cancelCause" | "cancelWords">): string | undefined {
  if (cancelCause === null) return undefined;
  return cancelCause === "other" && cancelWords !== "" ? cancelWords : t(`visit.because.${cancelCause}`);
}
