import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { clockText, dayOfWall, minuteOfDay } from "../ui/civil-day.ts";
import { hoursInShort } from "../ui/day-words.ts";
import type { WantedSlot } from "./use-appointment-acts.ts";
import { t } from "../words/t.ts";

/** What a move did, in words: only what changed is named. */
export function moveWords(visit: DayAppointment, wanted: WantedSlot, practitionerName: string): string {
  const end = clockText(minuteOfDay(wanted.startsAt) + wanted.durationMinutes);
  const isSameDay = dayOfWall(visit.startsAt) === dayOfWall(wanted.startsAt);
  const patient = visit.patientName;
  const hours = isSameDay
    ? `${wanted.startsAt.slice(11)}–${end}`
    : hoursInShort(wanted.startsAt, wanted.durationMinutes);
  if (visit.practitionerId !== wanted.practitionerId)
    return t("booking.movedToOther", { patient, hours, practitioner: practitionerName });
  if (visit.startsAt === wanted.startsAt) return t("booking.lastsUntil", { patient, end });
  return t("booking.moved", { patient, hours });
}
