import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { clockText, dayOfWall, minuteOfDay } from "../ui/civil-day.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import type { WantedSlot } from "./use-appointment-acts.ts";

/** What a move did, in words: only what changed is named. */
export function moveWords(visit: DayAppointment, wanted: WantedSlot, practitionerName: string): string {
  const end = clockText(minuteOfDay(wanted.startsAt) + wanted.durationMinutes);
  const isSameDay = dayOfWall(visit.startsAt) === dayOfWall(wanted.startsAt);
  const to = isSameDay ? wanted.startsAt.slice(11) : wallTimeInShort(wanted.startsAt);
  const withWhom = visit.practitionerId === wanted.practitionerId ? "" : `, ${practitionerName}`;
  if (visit.startsAt === wanted.startsAt && withWhom === "")
    return `${visit.patientName} now lasts until ${end}`;
  return `Moved ${visit.patientName} to ${to}–${end}${withWhom}`;
}
