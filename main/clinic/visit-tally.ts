import type { LeadTimes, VisitFigures } from "../../shared/ipc/insights.ts";
import type { Minutes } from "../../shared/time.ts";
import type { CountedVisit } from "../store/counted-visits.ts";

/** Counts that grow visit by visit. */
export interface VisitTally {
  booked: number;
  cancelled: number;
  noShows: number;
  bookedMinutes: Minutes;
  /** How many visits were booked so many days before. */
  readonly leads: Map<number, number>;
}

/** Counts of no visit yet. */
export function emptyTally(): VisitTally {
  return { booked: 0, cancelled: 0, noShows: 0, bookedMinutes: 0, leads: new Map() };
}

/** Counts a visit, booked so many days before; of one that was written down afterwards that is 0. */
export function countVisit(
  tally: VisitTally,
  { status, durationMinutes }: Pick<CountedVisit, "status" | "durationMinutes">,
  leadDays: number,
): void {
  tally.booked += 1;
  if (status === "cancelled") {
    tally.cancelled += 1;
    return;
  }
  if (status === "noShow") tally.noShows += 1;
  tally.bookedMinutes += durationMinutes;
  tally.leads.set(leadDays, (tally.leads.get(leadDays) ?? 0) + 1);
}

/** Several counts as one. */
export function sumTallies(tallies: readonly VisitTally[]): VisitTally {
  const sum = emptyTally();
  for (const { booked, cancelled, noShows, bookedMinutes, leads } of tallies) {
    sum.booked += booked;
    sum.cancelled += cancelled;
    sum.noShows += noShows;
    sum.bookedMinutes += bookedMinutes;
    for (const [days, visits] of leads) sum.leads.set(days, (sum.leads.get(days) ?? 0) + visits);
  }
  return sum;
}

/** The counts as the page gets them. */
export function figuresOf(tally: VisitTally, openMinutes: Minutes | null): VisitFigures {
  const { booked, cancelled, noShows, bookedMinutes, leads } = tally;
  return { booked, cancelled, noShows, bookedMinutes, openMinutes, lead: leadTimes(leads) };
}

/** Each the lead of one visit: the one that stands so far up when all stand in order. */
function leadTimes(leads: ReadonlyMap<number, number>): LeadTimes | null {
  const inOrder = [...leads].toSorted(([one], [other]) => one - other);
  const visits = inOrder.reduce((sum, [, count]) => sum + count, 0);
  const at = (part: number): number => {
    let before = Math.ceil(part * visits);
    return inOrder.find(([, count]) => (before -= count) <= 0)?.[0] ?? 0;
  };
  return visits === 0 ? null : { low: at(0.25), median: at(0.5), high: at(0.75) };
}
