import type { DeclinedView } from "../../shared/ipc/answers.ts";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { Minutes } from "../../shared/time.ts";
import { lateWords } from "../day/card-words.ts";
import { clockText } from "../ui/civil-day.ts";
import { listInWords } from "../ui/list-in-words.ts";
import { statusWord } from "../ui/status-words.ts";
import { t } from "../words/t.ts";
import { becauseWords } from "./because-words.ts";

/** What a visit's status is told from, besides the visit. */
export interface VisitStatusAround {
  readonly nowMinute: DayView["nowMinute"];
  /** Who declined it in Google, if anybody. */
  readonly declinedBy: DeclinedView["who"] | undefined;
}

/** A visit's status with all that belongs to it: how late, since when, waiting how long, why cancelled, declined by whom. */
export function visitStatusWords(
  visit: DayAppointment,
  { nowMinute, declinedBy }: VisitStatusAround,
): string {
  const waits = visit.status === "arrived" ? minutesSince(visit, nowMinute) : undefined;
  const words = [
    statusWord(visit.status),
    becauseWords(visit),
    lateWords(visit),
    visit.statusMinute === null ? undefined : t("visit.since", { time: clockText(visit.statusMinute) }),
    waits === undefined || waits === 0 ? undefined : t("visit.waits", { count: waits }),
    declinedBy === undefined ? undefined : t(`booking.declinedBy.${declinedBy}`),
  ];
  return listInWords(words.filter((part) => part !== undefined));
}

/** Whole minutes since a visit got its status; undefined where that was on another day, or the day is not today. */
export function minutesSince(
  { statusMinute }: Pick<DayAppointment, "statusMinute">,
  nowMinute: Minutes | null,
): Minutes | undefined {
  // Around a change of the clocks the difference on the wall may be below nothing.
  return statusMinute === null || nowMinute === null ? undefined : Math.max(0, nowMinute - statusMinute);
}
