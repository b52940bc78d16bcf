import type { WaitingView } from "../../shared/ipc/waitlist.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import type { CivilDate } from "../../shared/time.ts";
import { typedWishOf } from "../finder/typed-wish.ts";
import { weekdayOf } from "../ui/calendar-week.ts";
import { shiftDay } from "../ui/civil-day.ts";
import { dayInShort, weekdayInShort } from "../ui/day-words.ts";
import { listInWords } from "../ui/list-in-words.ts";
import { t } from "../words/t.ts";

/** With whom somebody would come: names, or anybody. */
export function withWhomWords({ wish }: WaitingView, practitioners: readonly Practitioner[]): string {
  if (wish.practitionerIds.length === 0) return t("finder.anybody");
  const names = practitioners.filter(({ id }) => wish.practitionerIds.includes(id)).map(({ name }) => name);
  return listInWords(names);
}

/** When somebody would come: days, part of the day, and the last day that helps. */
export function whenWords({ wish, untilDay }: WaitingView, today: CivilDate): string {
  const { weekdays, part, fromTime, toTime } = typedWishOf(wish);
  const monday = shiftDay(today, 1 - weekdayOf(today));
  const days = weekdays.map((weekday) => weekdayInShort(shiftDay(monday, weekday - 1)));
  const time =
    part === "fromTo" ? t("waitlist.hours", { hours: `${fromTime}–${toTime}` }) : t(`finder.part.${part}`);
  return [
    ...(days.length === 0 ? [] : [listInWords(days)]),
    ...(part === "any" && days.length > 0 ? [] : [time]),
    ...(untilDay === null ? [] : [t("waitlist.until", { day: dayInShort(untilDay) })]),
  ].join(" · ");
}
