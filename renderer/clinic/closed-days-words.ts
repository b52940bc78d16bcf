import type { ClosedSpan, VisitToCall } from "../../shared/ipc/set-up.ts";
import { dayInWords, wallTimeInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

/** Closed days in words: one day, or from the first to the last. */
export function closedDaysWords({ from, to }: Pick<ClosedSpan, "from" | "to">): string {
  if (from === to) return dayInWords(from);
  return t("clinic.closedSpan", { from: dayInWords(from), to: dayInWords(to) });
}

/** A visit in closed days: whom to call, and under which number. */
export function callWords(visit: VisitToCall): string {
  const { startsAt, patientName: patient, patientPhone: phone, practitionerName: practitioner } = visit;
  const time = wallTimeInShort(startsAt);
  return phone === null
    ? t("clinic.callLine", { time, patient, practitioner })
    : t("clinic.callLinePhone", { time, patient, phone, practitioner });
}
