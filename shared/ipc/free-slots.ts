import { z } from "zod";
import { PractitionerId } from "../ids.ts";
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "../model/appointment.ts";
import { CivilDate, Fold, Minutes, WallTime } from "../time.ts";

/** Which days and which part of them; whole visits lie in that part. */
export const DayWish = z.object({
  /** ISO weekdays, 1 Monday .. 7 Sunday; none: any. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  /** Minutes of the day; 0 and 1440: any time. */
  fromMinute: Minutes.min(0).max(1440),
  toMinute: Minutes.min(0).max(1440),
});
export type DayWish = z.infer<typeof DayWish>;

export const FindFreeSlotsInput = z.object({
  /** None: any practitioner who is booked with. */
  practitionerIds: z.array(PractitionerId).max(500),
  durationMinutes: Minutes.min(SHORTEST_MINUTES).max(LONGEST_MINUTES),
  wish: DayWish,
  /** The first day to look at; null, or a day gone by: from now on. */
  from: CivilDate.nullable(),
});
export type FindFreeSlotsInput = z.infer<typeof FindFreeSlotsInput>;

/** A time at which somebody is free for the wanted length. */
export const FreeSlot = z.object({
  practitionerId: PractitionerId,
  startsAt: WallTime,
  /** In a repeated hour: which of the two. */
  fold: Fold,
  endsAt: WallTime,
});
export type FreeSlot = z.infer<typeof FreeSlot>;

/** Free times of whole days, in order of start and then of the practitioners. */
export const FreeSlotsPage = z.object({
  slots: z.array(FreeSlot),
  /** The last day that was looked at. */
  searchedTo: CivilDate,
  /** Where to look further; null: a year on it ends. */
  nextFrom: CivilDate.nullable(),
});
export type FreeSlotsPage = z.infer<typeof FreeSlotsPage>;
