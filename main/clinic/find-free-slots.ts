import type { FindFreeSlotsInput, FreeSlotsPage } from "../../shared/ipc/free-slots.ts";
import {
  addDays,
  type CivilDate,
  dayBounds,
  dayOf,
  dayOfWall,
  instantNow,
  type ZoneId,
} from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listBookedPractitioners } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";
import { type FoundSlot, listFreeSlots } from "./list-free-slots.ts";

/** So many weeks are looked through at once. */
const WEEKS_AT_ONCE = 4;
/** How far ahead anything is looked for, in days. */
const FURTHEST_DAYS = 366;
/** Once there are so many, the days after are left for the next page. */
const ENOUGH = 40;

/**
 * The next free times of all wanted practitioners in order, of as many whole days as make a page, at most four weeks; each can
 * be booked without a clash. Reads week by week and each practitioner once a week. Throws where the clinic has not been set up.
 */
export function findFreeSlots(desk: Desk, input: FindFreeSlotsInput): FreeSlotsPage {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const now = instantNow(desk.clock);
  const today = dayOf(now, zone);
  const first = input.from === null || input.from < today ? today : input.from;
  const startOfFirst = dayBounds(first, zone).from;
  const earliest = startOfFirst > now ? startOfFirst : now;
  const { practitionerIds, durationMinutes, wish } = input;
  const wanted = listBookedPractitioners(reader).filter(
    ({ id }) => practitionerIds.length === 0 || practitionerIds.includes(id),
  );
  const found: FoundSlot[] = [];
  let firstDay = first;
  let lastDay = first;
  for (let week = 0; week < WEEKS_AT_ONCE && found.length < ENOUGH; week += 1) {
    lastDay = addDays(firstDay, 6);
    const start = dayBounds(firstDay, zone).from;
    for (const { id } of wanted) {
      const question = { practitionerId: id, zone, firstDay, lastDay, wish, durationMinutes };
      found.push(...listFreeSlots(reader, { ...question, earliest: start > earliest ? start : earliest }));
    }
    firstDay = addDays(lastDay, 1);
  }
  return pageOf(found.toSorted(byStart), { zone, today, searchedTo: lastDay });
}

/** Those of one moment keep the practitioners' order. */
function byStart(one: FoundSlot, other: FoundSlot): number {
  if (one.start === other.start) return 0;
  return one.start < other.start ? -1 : 1;
}

interface Searched {
  readonly zone: ZoneId;
  readonly today: CivilDate;
  readonly searchedTo: CivilDate;
}

/** Whole days, so that the next page begins with a day that nobody has seen anything of. */
function pageOf(found: readonly FoundSlot[], { today, searchedTo }: Searched): FreeSlotsPage {
  const slots = found.map(({ slot }) => slot);
  const lastWanted = slots[ENOUGH - 1];
  const lastDay = lastWanted === undefined ? searchedTo : dayOfWall(lastWanted.startsAt);
  const nextFrom = addDays(lastDay, 1);
  return {
    slots: slots.filter(({ startsAt }) => dayOfWall(startsAt) <= lastDay),
    searchedTo: lastDay,
    nextFrom: nextFrom > addDays(today, FURTHEST_DAYS) ? null : nextFrom,
  };
}
