import type { WeekView } from "../../shared/ipc/views.ts";
import type { GridColumn, GridView } from "../day/grid-view.ts";
import { seenThrough } from "../day/visit-filter.ts";
import type { VisitFilter } from "../day/visit-filter.ts";
import { dayInShort, daysInWords, weekdayInWords } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

type WeekDay = WeekView["days"][number];

const made = new WeakMap<WeekDay, GridColumn>();

/** The same column for as long as nothing about its day changes. */
function asGridColumn(weekDay: WeekDay, today: string): GridColumn {
  const before = made.get(weekDay);
  const { day, column } = weekDay;
  const isToday = day === today;
  if (before?.isToday === isToday) return before;
  const names = { name: weekdayInWords(day), shortName: dayInShort(day) };
  const after = { ...column, ...names, id: day, day, isToday };
  made.set(weekDay, after);
  return after;
}

/** A week as the grid draws it: a column for each day. */
export function weekGridView(week: WeekView, filter: VisitFilter, slotPx: number): GridView {
  const { days, from } = week;
  const columns = days.map((day) => asGridColumn(day, week.today));
  const visits = Map.groupBy(week.appointments, ({ startsAt }) => startsAt.slice(0, 10));
  const seen = days.map(({ day, blocks }) => ({
    id: day,
    ...seenThrough(filter, visits.get(day) ?? [], blocks),
  }));
  return {
    label: t("week.appointmentsOf", {
      practitioner: days[0]?.column.name ?? "",
      days: daysInWords(from, days.at(-1)?.day ?? from),
    }),
    fromMinute: week.fromMinute,
    toMinute: week.toMinute,
    slotPx,
    columns,
    columnIds: columns.map(({ id }) => id),
    inColumn: new Map(seen.map((one) => [one.id, one.visits])),
    blocksIn: new Map(seen.map((one) => [one.id, one.blocks])),
    nowMinute: week.nowMinute,
  };
}
