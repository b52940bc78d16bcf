import type { PlannedVisit, PlanSeriesInput } from "../../shared/ipc/visit-series.ts";
import {
  addDays,
  dayOfWall,
  minuteOfDay,
  wallTimeAt,
  type WallTime,
  type ZoneId,
} from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import type { Reader } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { findClashes } from "./find-clashes.ts";
import { listFreeSlots } from "./list-free-slots.ts";
import { ANY_DAY } from "./open-time.ts";
import { readSlot } from "./read-slot.ts";

/**
 * The dates of a series: the same time by the wall clock every so many weeks, each with what it clashes with and the next free
 * time of that day. Where the clocks are changed, a time that does not exist gives way to the next one, and of one that comes
 * twice the first is meant. Throws where the clinic has not been set up.
 */
export function planSeries(desk: Desk, input: PlanSeriesInput): PlannedVisit[] {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const { startsAt, everyWeeks, times } = input;
  const first = dayOfWall(startsAt);
  return Array.from({ length: times }, (_, turn) => {
    const day = addDays(first, turn * everyWeeks * 7);
    return planVisit(reader, { input, zone, wanted: wallTimeAt(day, minuteOfDay(startsAt)) });
  });
}

interface Wanted {
  readonly input: PlanSeriesInput;
  readonly zone: ZoneId;
  readonly wanted: WallTime;
}

function planVisit(reader: Reader, { input, zone, wanted }: Wanted): PlannedVisit {
  const { practitionerId, durationMinutes } = input;
  const plain = readSlot({ startsAt: wanted, fold: null, durationMinutes }, zone);
  const clocks = { timeDoesNotExist: "forward", timeIsRepeated: "back", slot: null, invalid: null } as const;
  const startsAt = plain.kind === "timeDoesNotExist" ? plain.nextValid : wanted;
  const slot = readSlot({ startsAt, fold: 0, durationMinutes }, zone);
  if (slot.kind !== "slot") throw new Error(`a planned time is ${slot.kind}`);
  const { from, to, fold } = slot;
  const clashes = findClashes(reader, { practitionerId, zone, from, to });
  const day = dayOfWall(startsAt);
  const question = { practitionerId, zone, firstDay: day, lastDay: day, wish: ANY_DAY, durationMinutes };
  const [free] = clashes.length === 0 ? [] : listFreeSlots(reader, { ...question, earliest: from });
  return {
    startsAt,
    fold,
    clocks: clocks[plain.kind],
    clashes,
    instead: free === undefined ? null : { startsAt: free.slot.startsAt, fold: free.slot.fold },
  };
}
