import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { MonthView } from "../../shared/ipc/views.ts";
import type { CivilDate } from "../../shared/time.ts";
import { monthInWords, weekdayInShort, weekdayName } from "../ui/day-words.ts";
import { t } from "../words/t.ts";
import { MonthDayCell } from "./month-day-cell.tsx";
import { monthStep } from "./month-step.ts";
import "./month.css";

/** A month, the day that is chosen in it, and what to do with another one. */
export interface MonthTableProps {
  readonly month: MonthView;
  readonly chosen: CivilDate;
  /** A key leads to a day, maybe of another month. */
  readonly onChoose: (day: CivilDate) => void;
  /** A day is wanted as a whole. */
  readonly onShow: (day: CivilDate) => void;
}

/** A month as a calendar: one Tab stop, arrows from day to day, Enter for the day itself. */
export function MonthTable({ month, chosen, onChoose, onShow }: MonthTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [followed, setFollowed] = useState<CivilDate>();
  const weeks = Array.from({ length: month.days.length / 7 }, (_, index) =>
    month.days.slice(index * 7, index * 7 + 7),
  );
  const isThere = month.days.some(({ day }) => day === chosen);
  const stop = isThere ? chosen : month.month;

  // The focus follows the keys, also into a month that is still being read.
  useLayoutEffect(() => {
    if (followed !== stop) return;
    table.current?.querySelector<HTMLElement>(`[data-day="${stop}"]`)?.focus();
  }, [followed, stop]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const week = weeks.find((days) => days.some(({ day }) => day === stop));
    const weekFrom = week?.[0]?.day;
    if (event.altKey || event.ctrlKey || event.metaKey || weekFrom === undefined) return;
    const reads = getComputedStyle(event.currentTarget).direction === "rtl" ? "rtl" : "ltr";
    const next = monthStep(stop, { key: event.key, reads, weekFrom });
    if (next === undefined) return;
    event.preventDefault();
    setFollowed(next);
    onChoose(next);
  };

  return (
    <div className="month">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid is one stop; its keys are handled here */}
      <table
        ref={table}
        className="month__table"
        aria-label={t("month.of", { month: monthInWords(month.month) })}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {month.days.slice(0, 7).map(({ day }) => (
              <th key={day} scope="col" abbr={weekdayName(day)}>
                {weekdayInShort(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]?.day}>
              {days.map((day) => (
                <MonthDayCell
                  key={day.day}
                  day={day}
                  isToday={day.day === month.today}
                  isOfMonth={day.day.startsWith(month.month.slice(0, 7))}
                  isTabStop={day.day === stop}
                  onShow={() => onShow(day.day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
