import type { SlotSuggestion, SuggestSlotInput } from "../../shared/ipc/appointments.ts";
import { addDays, dayOf, dayOfWall, instantNow, instantOf, wallTimeOf } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listBusyTime } from "./busy-time.ts";
import type { Desk } from "./desk.ts";
import { freeGaps, startsIn } from "./free-time.ts";
import { ANY_DAY, listOpenTime } from "./open-time.ts";

const DAYS_AHEAD = 28;

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
  const lastDay = addDays(firstDay, DAYS_AHEAD);
  const open = listOpenTime(reader, { practitionerId, zone, firstDay, lastDay, wish: ANY_DAY });
  const lastMoment = open.at(-1)?.to ?? earliest;
  const busy = listBusyTime(reader, { practitionerId, zone, from: earliest, to: lastMoment });
  for (const gap of freeGaps({ open, busy, earliest })) {
    const [start] = startsIn(gap, durationMinutes);
    if (start !== undefined) return { kind: "free", startsAt: wallTimeOf(start, zone).wall };
  }
  return { kind: "noneWithinFourWeeks" };
}
