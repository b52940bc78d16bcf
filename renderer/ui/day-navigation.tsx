import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { isCivilDate } from "./civil-day.ts";
import { DayPickerButton } from "./day-picker-button.tsx";
import { shownInWords, stepDay, unitOf } from "./day-step.ts";
import { useViewState } from "./view-state.ts";
import { t } from "../words/t.ts";

/** The day shown, and whether this computer's own clock is in another zone than the clinic's. */
export interface DayNavigationProps {
  readonly day: Pick<DayView, "day" | "today" | "zone">;
  readonly isOtherZone: boolean;
}

/** The days before, today, the days after, any day, and what is shown in words; by the day, the week or the month. */
export function DayNavigation({ day, isOtherZone }: DayNavigationProps) {
  const { screen, showDay } = useViewState();
  const [typed, setTyped] = useState<string>();
  const unit = unitOf(screen);
  return (
    <div className="desk-header__day">
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t(`ui.header.previous.${unit}`)}
        onClick={() => showDay(stepDay(day.day, unit, -1))}
      >
        <IconChevronLeft size={18} aria-hidden className="turns" />
      </ActionIcon>
      <Button variant="default" size="xs" onClick={() => showDay(null)} disabled={day.day === day.today}>
        {t("ui.header.today")}
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t(`ui.header.next.${unit}`)}
        onClick={() => showDay(stepDay(day.day, unit, 1))}
      >
        <IconChevronRight size={18} aria-hidden className="turns" />
      </ActionIcon>
      <TextInput
        type="date"
        size="xs"
        className="desk-header__typed"
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
      <DayPickerButton day={day.day} today={day.today} onChoose={showDay} />
      <div className="desk-header__words">
        <h2>{shownInWords(day, unit)}</h2>
        {isOtherZone ? (
          <span className="desk-header__zone">{t("ui.header.clinicTime", { zone: day.zone })}</span>
        ) : null}
      </div>
    </div>
  );
}
