import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { isCivilDate, shiftDay } from "./civil-day.ts";
import { weekdayInWords } from "./day-words.ts";
import { useViewState } from "./view-state.ts";
import { t } from "../words/t.ts";

/** The day shown, and whether this computer's own clock is in another zone than the clinic's. */
export interface DayNavigationProps {
  readonly day: DayView;
  readonly isOtherZone: boolean;
}

/** Previous day, today, next day, any day, and the day shown in words. */
export function DayNavigation({ day, isOtherZone }: DayNavigationProps) {
  const { showDay } = useViewState();
  const [typed, setTyped] = useState<string>();
  return (
    <div className="desk-header__day">
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t("ui.header.previousDay")}
        onClick={() => showDay(shiftDay(day.day, -1))}
      >
        <IconChevronLeft size={18} aria-hidden className="turns" />
      </ActionIcon>
      <Button variant="default" size="xs" onClick={() => showDay(null)} disabled={day.day === day.today}>
        {t("ui.header.today")}
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t("ui.header.nextDay")}
        onClick={() => showDay(shiftDay(day.day, 1))}
      >
        <IconChevronRight size={18} aria-hidden className="turns" />
      </ActionIcon>
      <TextInput
        type="date"
        size="xs"
        aria-label={t("ui.header.goToDay")}
        max="9999-12-31"
        value={typed ?? day.day}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          if (isCivilDate(value) && value >= "1970") {
            setTyped(undefined);
            showDay(value);
          }
        }}
        onBlur={() => setTyped(undefined)}
      />
      <div className="desk-header__words">
        <h2>
          {day.day === day.today
            ? t("ui.header.todayAndDay", { day: weekdayInWords(day.day) })
            : weekdayInWords(day.day)}
        </h2>
        {isOtherZone ? (
          <span className="desk-header__zone">{t("ui.header.clinicTime", { zone: day.zone })}</span>
        ) : null}
      </div>
    </div>
  );
}
