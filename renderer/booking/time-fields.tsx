import { Group, TextInput } from "@mantine/core";
import { useRef } from "react";
import type { Minutes } from "../../shared/time.ts";
import { clockText, parseClock } from "../ui/civil-day.ts";
import { lengthOf, withStart } from "./slot-times.ts";
import type { SlotReading, SlotTimes } from "./slot-times.ts";
import { t } from "../words/t.ts";

/** The three fields of a slot; `problem` marks the one that cannot be read. */
export interface TimeFieldsProps {
  readonly times: SlotTimes;
  readonly problem: Extract<SlotReading, { kind: "unreadable" }>["problem"] | null;
  readonly onChange: (times: SlotTimes) => void;
}

function tidy(text: string): string {
  const minute = parseClock(text);
  return minute === undefined ? text : clockText(minute);
}

/** Date, start and end. Times are read as people type them: `930` is 09:30. */
export function TimeFields({ times, problem, onChange }: TimeFieldsProps) {
  const length = useRef<Minutes | undefined>(undefined);
  const errorOf = (field: keyof SlotTimes) => (problem === field ? t(`booking.unreadable.${field}`) : null);
  return (
    <Group gap="sm" grow wrap="nowrap" align="start" className="time-fields">
      <TextInput
        label={t("booking.date")}
        type="date"
        required
        withAsterisk={false}
        value={times.day}
        error={errorOf("day")}
        onChange={(event) => onChange({ ...times, day: event.currentTarget.value })}
      />
      <TextInput
        label={t("booking.start")}
        inputMode="numeric"
        autoComplete="off"
        value={times.start}
        error={errorOf("start")}
        onChange={(event) => {
          length.current = lengthOf(times) ?? length.current;
          onChange(withStart(times, { start: event.currentTarget.value, minutes: length.current }));
        }}
        onBlur={() => onChange({ ...times, start: tidy(times.start) })}
      />
      <TextInput
        label={t("booking.end")}
        inputMode="numeric"
        autoComplete="off"
        value={times.end}
        error={errorOf("end")}
        onChange={(event) => onChange({ ...times, end: event.currentTarget.value })}
        onBlur={() => onChange({ ...times, end: tidy(times.end) })}
      />
    </Group>
  );
}
