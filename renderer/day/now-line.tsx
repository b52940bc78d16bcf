import { clockText } from "../ui/civil-day.ts";
import { pxOfMinutes } from "./grid-geometry.ts";
import type { GridView } from "./grid-view.ts";

/** The line at the minute it is now, across the columns that are today; nothing where now is not shown. */
export function NowLine({ view }: { readonly view: GridView }) {
  const { nowMinute, fromMinute, toMinute, columns } = view;
  if (nowMinute === null || nowMinute < fromMinute || nowMinute > toMinute) return null;
  const first = columns.findIndex(({ isToday }) => isToday);
  const last = columns.findLastIndex(({ isToday }) => isToday);
  const top = { marginBlockStart: pxOfMinutes(nowMinute - fromMinute, view.slotPx) };
  return (
    <>
      <div className="day-grid__now" aria-hidden style={top}>
        <span>{clockText(nowMinute)}</span>
      </div>
      {first === -1 ? null : (
        <div
          className="day-grid__now-line"
          aria-hidden
          style={{ ...top, gridColumn: `${String(first + 2)} / ${String(last + 3)}` }}
        />
      )}
    </>
  );
}
