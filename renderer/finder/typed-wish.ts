import type { DayWish } from "../../shared/ipc/free-slots.ts";
import { clockText, parseClock } from "../ui/civil-day.ts";

/** The parts of a day that can be wanted; `fromTo` is typed. */
export const DAY_PARTS = ["any", "morning", "afternoon", "evening", "fromTo"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Wanted days and a wanted part of them, as they stand in the fields. */
export interface TypedWish {
  /** ISO weekdays, 1 Monday .. 7 Sunday; none: any. */
  readonly weekdays: readonly number[];
  readonly part: DayPart;
  /** Only read where the part is `fromTo`. */
  readonly fromTime: string;
  readonly toTime: string;
}

/** What the fields mean; `problem` names the first that cannot be read. */
export type WishReading =
  | { readonly kind: "wish"; readonly wish: DayWish }
  | { readonly kind: "unreadable"; readonly problem: WishProblem };
export type WishProblem = "fromTime" | "toTime" | "order";

const NOON = 12 * 60;
const EVENING = 17 * 60;
const DAY_END = 24 * 60;

const PARTS = {
  any: { fromMinute: 0, toMinute: DAY_END },
  morning: { fromMinute: 0, toMinute: NOON },
  afternoon: { fromMinute: NOON, toMinute: EVENING },
  evening: { fromMinute: EVENING, toMinute: DAY_END },
} as const;

/** Nothing in particular is wanted. */
export const ANY_TIME: TypedWish = { weekdays: [], part: "any", fromTime: "08:00", toTime: "12:00" };

/** Reads the fields; an end of 00:00 is midnight. */
export function readWish({ weekdays, part, fromTime, toTime }: TypedWish): WishReading {
  const days = [...weekdays].toSorted((one, other) => one - other);
  if (part !== "fromTo") return { kind: "wish", wish: { weekdays: days, ...PARTS[part] } };
  const fromMinute = parseClock(fromTime);
  const typedEnd = parseClock(toTime);
  if (fromMinute === undefined) return { kind: "unreadable", problem: "fromTime" };
  if (typedEnd === undefined) return { kind: "unreadable", problem: "toTime" };
  const toMinute = typedEnd === 0 ? DAY_END : typedEnd;
  if (toMinute <= fromMinute) return { kind: "unreadable", problem: "order" };
  return { kind: "wish", wish: { weekdays: days, fromMinute, toMinute } };
}

/** The fields for a wish that is there. */
export function typedWishOf({ weekdays, fromMinute, toMinute }: DayWish): TypedWish {
  const named = DAY_PARTS.find(
    (part) => part !== "fromTo" && PARTS[part].fromMinute === fromMinute && PARTS[part].toMinute === toMinute,
  );
  if (named !== undefined) return { ...ANY_TIME, weekdays, part: named };
  return { weekdays, part: "fromTo", fromTime: clockText(fromMinute), toTime: clockText(toMinute) };
}
