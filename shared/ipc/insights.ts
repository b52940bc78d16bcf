import { z } from "zod";
import { PractitionerId } from "../ids.ts";
import { CancelCause } from "../model/cancel-reason.ts";
import { PractitionerColour } from "../model/clinic.ts";
import { CivilDate, Minutes } from "../time.ts";

/** How many weeks can be looked at, this one among them. */
export const INSIGHT_WEEKS = [4, 12, 26, 52] as const;

export const ReadInsightsInput = z.object({
  weeks: z.union(INSIGHT_WEEKS.map((weeks) => z.literal(weeks))),
  /** The weekday weeks begin with: 1 Monday .. 7 Sunday. */
  firstWeekday: z.int().min(1).max(7),
  /** Whose visits are counted; null: everybody's. */
  practitionerId: PractitionerId.nullable(),
});
export type ReadInsightsInput = z.infer<typeof ReadInsightsInput>;

/** How many days lay between booking and visit: half of the visits at most `median`, a quarter each below `low` and above `high`. */
export const LeadTimes = z.object({ low: z.int(), median: z.int(), high: z.int() });
export type LeadTimes = z.infer<typeof LeadTimes>;

/**
 * The visits of a stretch of days, each counted where it stands now: a visit that was moved in the week it was moved to. One
 * booking for each visit, also where it was cancelled or nobody came.
 */
export const VisitFigures = z.object({
  booked: z.int(),
  cancelled: z.int(),
  noShows: z.int(),
  /** Of visits that were not cancelled; two at the same time count twice. */
  bookedMinutes: Minutes,
  /** By working hours and closures as they are now; null where somebody is always open. */
  openMinutes: Minutes.nullable(),
  /** Of visits that were not cancelled, by the days of the clinic's calendar; null where there is none. */
  lead: LeadTimes.nullable(),
});
export type VisitFigures = z.infer<typeof VisitFigures>;

/** Somebody, or everybody together: week by week in order, and over all of them. */
const Series = z.object({ weeks: z.array(VisitFigures), total: VisitFigures });

/** What the screen of insights draws. */
export const InsightsView = z.object({
  today: CivilDate,
  /** The first day of each week, in order; the last week is the one that today is in. */
  weeks: z.array(CivilDate),
  /** Everybody who can be asked about, in the order of the day view. */
  practitioners: z.array(z.object({ id: PractitionerId, name: z.string(), colour: PractitionerColour })),
  /** Of those who were asked about, in that order. */
  byPractitioner: z.array(Series.extend({ practitionerId: PractitionerId })),
  together: Series,
  /** Why visits were cancelled, the most frequent first; of the rest nobody said why. */
  causes: z.array(z.object({ cause: CancelCause, count: z.int() })),
  staleness: z.object({
    /** Of each week, how old the proof that a calendar is in step became at most, in milliseconds; null: nobody looked. */
    weeks: z.array(z.int().nullable()),
    /** The longest there ever was; null where nobody ever looked. */
    ever: z.object({ day: CivilDate, longestMs: z.int(), practitionerId: PractitionerId }).nullable(),
  }),
});
export type InsightsView = z.infer<typeof InsightsView>;
