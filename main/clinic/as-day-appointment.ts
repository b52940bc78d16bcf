import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import {
  comesTwice,
  dayOfWall,
  instantOf,
  minuteOfDay,
  msOf,
  wallTimeOf,
  type CivilDate,
  type Instant,
  type Minutes,
  type ZoneId,
} from "../../shared/time.ts";
import type { DayCard } from "../store/day-cards.ts";
import { type Standing, syncMark } from "./sync-mark.ts";

/** From how many minutes past the start a patient who has not arrived counts as late. */
const LATE_FROM_MINUTES = 5;

/** What all cards of a day are drawn with. */
export interface DayAround {
  readonly now: Instant;
  readonly today: CivilDate;
  /** The zone whose clocks are known not to be changed that day. */
  readonly steadyZone: ZoneId | undefined;
}

/** A stored appointment as the day view shows it at this moment. */
export function asDayAppointment(
  card: DayCard,
  given: { readonly around: DayAround; readonly standing: Standing },
): DayAppointment {
  const { around, standing } = given;
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
    repeatedHour: repeatedHour(card, around),
    status: card.status,
    lateMinutes: lateMinutes(card, around),
    statusMinute: statusMinute(card),
    cancelCause: card.cancelCause,
    cancelWords: card.cancelWords ?? "",
    note: card.note,
    version: card.version,
    sync: syncMark(card, standing),
  };
}

function repeatedHour(
  { startsAt, zone, fold }: DayCard,
  { steadyZone }: DayAround,
): "first" | "second" | null {
  if (zone === steadyZone || !comesTwice(startsAt, zone)) return null;
  return fold === 0 ? "first" : "second";
}

const UNDER_WAY: readonly AppointmentStatus[] = ["arrived", "inRoom", "done"];

/** Reckoned only for those of whom somebody asks. */
function statusMinute({ status, statusAt, startsAt, zone }: DayCard): Minutes | null {
  if (!UNDER_WAY.includes(status)) return null;
  const { wall } = wallTimeOf(statusAt, zone);
  return dayOfWall(wall) === dayOfWall(startsAt) ? minuteOfDay(wall) : null;
}

/** Whole minutes that have passed since the start, for those who are expected today and have not arrived. */
function lateMinutes(card: DayCard, { now, today }: DayAround): Minutes | null {
  if (card.status !== "booked" && card.status !== "confirmed") return null;
  if (!card.startsAt.startsWith(today)) return null;
  const passed = Math.floor((msOf(now) - msOf(instantOf(card.startsAt, card.zone, card.fold))) / 60_000);
  return passed >= LATE_FROM_MINUTES ? passed : null;
}
