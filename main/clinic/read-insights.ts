import type { InsightsView, ReadInsightsInput } from "../../shared/ipc/insights.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { addDays, type CivilDate, dayOf, instantNow, wallTimeAt, type ZoneId } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listClosuresBetween } from "../store/closures.ts";
import { listCountedVisits } from "../store/counted-visits.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { countCauses } from "./count-causes.ts";
import { type DaysAfter, daysAfterIn } from "./days-after-in.ts";
import type { Desk } from "./desk.ts";
import { openMinutes } from "./open-minutes.ts";
import { readStaleness } from "./read-staleness.ts";
import { countVisit, emptyTally, figuresOf, sumTallies, type VisitTally } from "./visit-tally.ts";
import { startOfWeek } from "./week-of.ts";

/** Visits are booked this long before at most; days longer ago are told by the clock of then. */
const BOOKED_BEFORE_DAYS = 5 * 366;

/** Some whole weeks, and where they are looked at. */
interface Period {
  readonly weeks: readonly CivilDate[];
  /** The last day of the last week. */
  readonly last: CivilDate;
  readonly zone: ZoneId;
}

/**
 * How many visits there were in the weeks up to this one, how they went, how long before they were booked, and how old the
 * proof that Google says the same ever became. Of somebody who does not exist there is nothing. Throws where the clinic has
 * not been set up.
 */
export function readInsights(desk: Desk, input: ReadInsightsInput): InsightsView {
  const { reader } = desk.store;
  const { zone } = getClinic(reader);
  const today = dayOf(instantNow(desk.clock), zone);
  const thisWeek = startOfWeek(today, input.firstWeekday);
  const weeks = Array.from({ length: input.weeks }, (_, index) =>
    addDays(thisWeek, (index - input.weeks + 1) * 7),
  );
  const [first = thisWeek] = weeks;
  const period: Period = { weeks, last: addDays(thisWeek, 6), zone };
  const daysAfter = daysAfterIn(zone, { from: addDays(first, -BOOKED_BEFORE_DAYS), to: period.last });
  const everybody = listPractitioners(reader).map((practitioner) => ({
    practitioner,
    isAsked: input.practitionerId === null || practitioner.id === input.practitionerId,
  }));
  const counted = everybody
    .filter(({ isAsked }) => isAsked)
    .map(({ practitioner }) => countWeeks(reader, { practitioner, period, daysAfter }))
    // Who is booked no longer is of no interest where nobody came to them.
    .filter(({ practitioner, tallies }) => practitioner.retiredAt === null || sumTallies(tallies).booked > 0);
  const asked = counted.map(({ practitioner }) => practitioner);
  return {
    today,
    weeks,
    practitioners: everybody
      .map(({ practitioner }) => practitioner)
      .filter((practitioner) => practitioner.retiredAt === null || asked.includes(practitioner))
      .map(({ id, name, colour }) => ({ id, name, colour })),
    byPractitioner: counted.map((one) => ({
      practitionerId: one.practitioner.id,
      ...seriesOf([one], weeks),
    })),
    together: seriesOf(counted, weeks),
    causes: countCauses(reader, { from: wallTimeAt(first, 0), to: wallTimeAt(period.last, 24 * 60), asked }),
    staleness: readStaleness(reader, { weeks, last: period.last, asked }),
  };
}

/** One practitioner's weeks, in order. */
interface CountedWeeks {
  readonly practitioner: Practitioner;
  readonly tallies: readonly VisitTally[];
  /** How long they are open in each week; null: always. */
  readonly open: readonly (number | null)[];
}

function countWeeks(
  reader: Reader,
  given: { readonly practitioner: Practitioner; readonly period: Period; readonly daysAfter: DaysAfter },
): CountedWeeks {
  const { practitioner, period, daysAfter } = given;
  const { weeks, last, zone } = period;
  const { id: practitionerId, retiredAt } = practitioner;
  const [first = last] = weeks;
  const tallies = weeks.map(() => emptyTally());
  // In order of start, so that the weeks are gone through once.
  let week = 0;
  for (const visit of listCountedVisits(reader, {
    practitionerId,
    from: wallTimeAt(first, 0),
    to: wallTimeAt(last, 24 * 60),
  })) {
    const day = visit.startsAt.slice(0, 10);
    while (day >= (weeks[week + 1] ?? "~")) week += 1;
    const tally = tallies[week];
    if (tally !== undefined) countVisit(tally, visit, Math.max(0, daysAfter(visit.createdAt, day)));
  }
  const openFor = {
    practitionerId,
    hours: listWorkingHoursOf(reader, practitionerId),
    closures: listClosuresBetween(reader, { from: first, to: last }),
    retiredFrom: retiredAt === null ? null : dayOf(retiredAt, zone),
  };
  const open = weeks.map((monday) => openMinutes(openFor, { first: monday, last: addDays(monday, 6) }));
  return { practitioner, tallies, open };
}

/** Several people's weeks as one. Together they are open for as long as it can be told of each of them. */
function seriesOf(counted: readonly CountedWeeks[], weeks: readonly CivilDate[]): InsightsView["together"] {
  const ofWeeks = weeks.map((_, week) => ({
    tally: sumTallies(counted.flatMap(({ tallies }) => tallies[week] ?? [])),
    open: sumOrNull(counted.map(({ open }) => open[week] ?? null)),
  }));
  return {
    weeks: ofWeeks.map(({ tally, open }) => figuresOf(tally, open)),
    total: figuresOf(
      sumTallies(ofWeeks.map(({ tally }) => tally)),
      sumOrNull(ofWeeks.map(({ open }) => open)),
    ),
  };
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  let sum: number | null = values.length === 0 ? null : 0;
  for (const value of values) sum = sum === null || value === null ? null : sum + value;
  return sum;
}
