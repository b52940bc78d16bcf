import type { DayColumn, DayView } from "../../shared/ipc/appointments.ts";
import { dayInWords } from "../ui/day-words.ts";
import { t } from "../words/t.ts";
import type { GridColumn, GridView } from "./grid-view.ts";
import { seenThrough } from "./visit-filter.ts";
import type { VisitFilter } from "./visit-filter.ts";

const made = new WeakMap<DayColumn, GridColumn>();

/** The same column for as long as nothing about it changes. */
function asGridColumn(column: DayColumn, { day, today }: DayView): GridColumn {
  const before = made.get(column);
  const isToday = day === today;
  if (before?.day === day && before.isToday === isToday) return before;
  const { practitionerId: id, name } = column;
  const after = { ...column, id, shortName: name, day, isToday };
  made.set(column, after);
  return after;
}

/** A day as the grid draws it: a column for each practitioner that the filter leaves. */
export function dayGridView(day: DayView, filter: VisitFilter, slotPx: number): GridView {
  const columns = day.columns
    .filter(({ practitionerId }) => !filter.practitioners.includes(practitionerId))
    .map((column) => asGridColumn(column, day));
  const visits = Map.groupBy(day.appointments, ({ practitionerId }) => practitionerId);
  const blocks = Map.groupBy(day.blocks, ({ practitionerId }) => practitionerId);
  const seen = columns.map(({ practitionerId }) => ({
    id: practitionerId,
    ...seenThrough(filter, visits.get(practitionerId) ?? [], blocks.get(practitionerId) ?? []),
  }));
  return {
    label: t("day.appointmentsOf", { day: dayInWords(day.day) }),
    fromMinute: day.fromMinute,
    toMinute: day.toMinute,
    slotPx,
    columns,
    columnIds: columns.map(({ id }) => id),
    inColumn: new Map(seen.map((one) => [one.id, one.visits])),
    blocksIn: new Map(seen.map((one) => [one.id, one.blocks])),
    nowMinute: day.nowMinute,
  };
}
