import { DatePicker, DatesProvider } from "@mantine/dates";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { CivilDate } from "../../shared/time.ts";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";
import { firstWeekday } from "./calendar-week.ts";
import { isCivilDate } from "./civil-day.ts";
import { dayInWords } from "./day-words.ts";
import "@mantine/dates/styles.css";
import "./day-picker.css";

/** Mantine's weekdays begin with 0 for Sunday. */
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6, 0] as const;

/** The day shown, and what to do with the one that is chosen. */
export interface DayPickerProps {
  readonly day: CivilDate;
  readonly today: CivilDate;
  readonly onChoose: (day: CivilDate) => void;
}

/** A month to choose a day from, by pointer or with the arrow keys; its head leads to other months and years. */
export function DayPicker({ day, today, onChoose }: DayPickerProps) {
  const settings = {
    locale: spokenLanguage().language,
    firstDayOfWeek: WEEKDAYS[firstWeekday()] ?? 1,
    weekendDays: [],
  };
  const picker = useRef<HTMLDivElement>(null);
  // It is read after the popover has opened: the arrows begin at the day shown.
  useEffect(() => picker.current?.querySelector<HTMLElement>("[data-selected]")?.focus(), []);
  return (
    <DatesProvider settings={settings}>
      <DatePicker
        ref={picker}
        onKeyDownCapture={mirrorArrows}
        classNames={{ day: "day-picker__day", weekday: "day-picker__weekday" }}
        value={day}
        defaultDate={day}
        minDate="1970-01-01"
        maxDate="9999-12-31"
        getDayProps={(date) =>
          date === today ? { "aria-current": "date", className: "day-picker__today" } : {}
        }
        getDayAriaLabel={(date) => (isCivilDate(date) ? dayInWords(date) : date)}
        ariaLabels={{
          previousMonth: t("ui.picker.previousMonth"),
          nextMonth: t("ui.picker.nextMonth"),
          previousYear: t("ui.picker.previousYear"),
          nextYear: t("ui.picker.nextYear"),
          previousDecade: t("ui.picker.previousDecade"),
          nextDecade: t("ui.picker.nextDecade"),
        }}
        onChange={(chosen) => {
          if (chosen !== null && isCivilDate(chosen)) onChoose(chosen);
        }}
      />
    </DatesProvider>
  );
}

const SIDES = Object.keys({ ArrowLeft: 0, ArrowRight: 0 });

/** The calendar goes to the next day with the arrow to the right, which is the wrong way where a page reads from right to left. */
function mirrorArrows(event: KeyboardEvent<HTMLElement>): void {
  const isSideways = SIDES.includes(event.key);
  if (!isSideways || !event.isTrusted || spokenLanguage().direction === "ltr") return;
  const key = SIDES.find((side) => side !== event.key) ?? event.key;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}
