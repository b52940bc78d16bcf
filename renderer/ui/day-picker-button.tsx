import { ActionIcon, Popover } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";
import type { DayPickerProps } from "./day-picker.tsx";
import { loadDayNames } from "./load-day-names.ts";

/** Read only once somebody opens it. */
const DayPicker = lazy(async () => ({ default: (await import("./day-picker.tsx")).DayPicker }));

/** The button that opens a month to choose a day from; Escape closes it again. */
export function DayPickerButton({ onChoose, ...shown }: DayPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const open = async () => {
    // Without its names the calendar still shows its days.
    await loadDayNames(spokenLanguage().language).catch(() => undefined);
    setOpen(true);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t("ui.picker.open")}
          onClick={() => (isOpen ? setOpen(false) : void open())}
        >
          <IconCalendar size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("ui.picker.open")}>
        <Suspense>
          <DayPicker
            {...shown}
            onChoose={(day) => {
              setOpen(false);
              onChoose(day);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
