import type { PractitionerId } from "../../shared/ids.ts";
import type { SlotSuggestion, SuggestSlotInput } from "../../shared/ipc/appointments.ts";
import type { WorkingHours } from "../../shared/model/clinic.ts";
import {
  addDays,
  addMs,
  dayOf,
  dayOfWall,
  instantFromMs,
  instantNow,
  instantOf,
  msOf,
  wallTimeOf,
  type Instant,
  type ZoneId,
} from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listClosuresBetween } from "../store/closures.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { listBusyTime } from "./busy-time.ts";
import type { Desk } from "./desk.ts";
import { openingSpan, openingsOn } from "./opening-time.ts";
import { joinSpans, type Span } from "./span.ts";

const DAYS_AHEAD = 28;
/** Suggestions begin on a multiple of this. */
const GRID_MS = 5 * 60_000;
/** Who has no working hours is always open, but nobody wants to be offered three in the morning. */
const USUAL_DAY = { fromMinute: 8 * 60, toMinute: 18 * 60 };

/**
 * The next time, on a multiple of five minutes, at which a practitioner is open and free for this long: not before the wanted
 * moment, never in the past, at most four weeks on. Throws where the clinic has not been set up.
 */
export function suggestSlot(desk: Desk, input: SuggestSlotInput): SlotSuggestion {
  const { reader } = desk.store;
  const { practitionerId, durationMinutes, notBefore } = input;
  const { zone } = getClinic(reader);
  const now = instantNow(desk.clock);
  const wanted = instantOf(notBefore, zone, 0);
  const earliest = wanted > now ? wanted : now;
  const firstDay = wanted > now ? dayOfWall(notBefore) : dayOf(now, zone);
  const open = listOpenTime(reader, { practitionerId, zone, firstDay });
  const lastMoment = open.at(-1)?.to ?? earliest;
  const busy = listBusyTime(reader, { practitionerId, zone, from: earliest, to: lastMoment });
  const lengthMs = Math.max(durationMinutes, 1) * 60_000;
  for (const span of open) {
    const start = firstFree(span, { earliest, busy, lengthMs });
    if (start !== undefined) return { kind: "free", startsAt: wallTimeOf(start, zone).wall };
  }
  return { kind: "noneWithinFourWeeks" };
}

interface Question {
  readonly practitionerId: PractitionerId;
  readonly zone: ZoneId;
  readonly firstDay: ReturnType<typeof dayOf>;
}

function listOpenTime(reader: Reader, { practitionerId, zone, firstDay }: Question): Span[] {
  const hours = listWorkingHoursOf(reader, practitionerId);
  const lastDay = addDays(firstDay, DAYS_AHEAD);
  const closed = new Set<string>();
  for (const closure of listClosuresBetween(reader, { from: firstDay, to: lastDay }))
    if (closure.practitionerId === null || closure.practitionerId === practitionerId) closed.add(closure.day);
  const open: Span[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1))
    if (!closed.has(day))
      open.push(...openingsOfDay(day, hours).map((opening) => openingSpan(day, opening, zone)));
  return joinSpans(open);
}

function openingsOfDay(day: Question["firstDay"], hours: readonly WorkingHours[]) {
  return hours.length === 0 ? [USUAL_DAY] : openingsOn(day, hours);
}

interface Search {
  readonly earliest: Instant;
  readonly busy: readonly Span[];
  readonly lengthMs: number;
}

function firstFree(open: Span, { earliest, busy, lengthMs }: Search): Instant | undefined {
  let start = onGrid(open.from > earliest ? open.from : earliest);
  for (const taken of busy) {
    if (addMs(start, lengthMs) <= taken.from) break;
    if (taken.to > start) start = onGrid(taken.to);
  }
  return addMs(start, lengthMs) <= open.to ? start : undefined;
}

/** The next multiple of five minutes; every zone's offset today is one of fifteen, so the wall clock shows one too. */
function onGrid(instant: Instant): Instant {
  return instantFromMs(Math.ceil(msOf(instant) / GRID_MS) * GRID_MS);
}
