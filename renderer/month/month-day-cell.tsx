import type { MonthDay } from "../../shared/ipc/views.ts";
import { shareInWords, weekdayInWords } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A day of the month and how it stands among the others. */
export interface MonthDayCellProps {
  readonly day: MonthDay;
  readonly isToday: boolean;
  readonly isOfMonth: boolean;
  readonly isTabStop: boolean;
  readonly onShow: () => void;
}

/** A day: how many visits, how much of the opening time is booked, who is closed. */
export function MonthDayCell({ day, isToday, isOfMonth, isTabStop, onShow }: MonthDayCellProps) {
  const share = day.openMinutes === 0 ? null : day.bookedMinutes / day.openMinutes;
  return (
    <td className="month__cell" data-outside={!isOfMonth || undefined}>
      <button
        type="button"
        className="month__day"
        tabIndex={isTabStop ? 0 : -1}
        data-day={day.day}
        aria-current={isToday ? "date" : undefined}
        onClick={onShow}
      >
        <span className="only-heard">{weekdayInWords(day.day)}</span>
        <span className="month__number" aria-hidden>
          {Number(day.day.slice(8))}
        </span>{" "}
        {isToday ? <span className="month__today">{t("ui.header.today")}</span> : null}{" "}
        <span className="month__visits">
          {day.visits === 0 && share === null ? null : t("day.visits", { count: day.visits })}
        </span>{" "}
        {share === null ? null : (
          <>
            <span className="month__share">{t("month.booked", { share: shareInWords(share) })}</span>
            <span className="month__bar" aria-hidden data-over={share > 1 || undefined}>
              <span style={{ inlineSize: `${String(Math.min(100, share * 100))}%` }} />
            </span>
          </>
        )}
        {day.closures.map(({ reason, practitionerName }) => (
          <span key={`${practitionerName ?? ""} ${reason}`} className="month__closure">
            {practitionerName === null ? (
              <Sentence of="day.closed" values={{ reason }} />
            ) : (
              <Sentence of="month.away" values={{ practitioner: practitionerName, reason }} />
            )}
          </span>
        ))}
      </button>
    </td>
  );
}
