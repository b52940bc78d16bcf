import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import {
  comesTwice,
  dayOfWall,
  instantOf,
  minuteOfDay,
  msOf,
  type CivilDate,
  type Instant,
  type Minutes,
} from "../../shared/time.ts";
import type { DayCard } from "../store/day-cards.ts";
import { syncMark } from "./sync-mark.ts";

/** From how many minutes past the start a patient who has not arrived counts as late. */
const LATE_FROM_MINUTES = 5;

interface Present {
  readonly now: Instant;
  readonly today: CivilDate;
}

/** A stored appointment as the day view shows it at this moment. */
export function asDayAppointment(card: DayCard, present: Present): DayAppointment {
  return {
    id: card.id,
    patientId: card.patientId,
    patientName: card.patientName,
    patientPhone: card.patientPhone,
    practitionerId: card.practitionerId,
    serviceId: card.serviceId,
    serviceName: card.serviceName,
    startsAt: card.startsAt,
    startMinute: minuteOfDay(card.startsAt),
    durationMinutes: card.durationMinutes,
    repeatedHour: repeatedHour(card),
    status: card.status,
    lateMinutes: lateMinutes(card, present),
    note: card.note,
    version: card.version,
    sync: syncMark(card),
  };
}

function repeatedHour({ startsAt, zone, fold }: DayCard): "first" | "second" | null {
  if (!comesTwice(startsAt, zone)) return null;
  return fold === 0 ? "first" : "second";
}

/** Whole minutes that have passed since the start, for those who are expected today and have not arrived. */
function lateMinutes(card: DayCard, { now, today }: Present): Minutes | null {
  if (card.status !== "booked" && card.status !== "confirmed") return null;
  if (dayOfWall(card.startsAt) !== today) return null;
  const passed = Math.floor((msOf(now) - msOf(instantOf(card.startsAt, card.zone, card.fold))) / 60_000);
  return passed >= LATE_FROM_MINUTES ? passed : null;
}
