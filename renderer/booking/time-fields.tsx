import { Group, TextInput } from "@mantine/core";
import { clockText, parseClock } from "../ui/civil-day.ts";
import { withStart } from "./slot-times.ts";
import type { SlotReading, SlotTimes } from "./slot-times.ts";

/** The three fields of a slot; `problem` marks the one that cannot be read. */
export interface TimeFieldsProps {
  readonly times: SlotTimes;
  readonly problem: Extract<SlotReading, { kind: "unreadable" }>["problem"] | null;
  readonly onChange: (times: SlotTimes) => void;
}

const SENTENCES = {
  day: "Choose a day.",
  start: "Type a time such as 9:30.",
  end: "Type a time such as 10:00.",
} as const;

function tidy(text: string): string {
  const minute = parseClock(text);
  return minute === undefined ? text : clockText(minute);
}

/** Date, start and end. Times are read as people type them: `930` is 09:30. */
export function TimeFields({ times, problem, onChange }: TimeFieldsProps) {
  const errorOf = (field: keyof SlotTimes) => (problem === field ? SENTENCES[field] : null);
  return (
    <Group gap="sm" grow wrap="nowrap" align="start" className="time-fields">
      <TextInput
        label="Date"
        type="date"
        required
        withAsterisk={false}
        value={times.day}
        error={errorOf("day")}
        onChange={(event) => onChange({ ...times, day: event.currentTarget.value })}
      />
      <TextInput
        label="Start"
        inputMode="numeric"
        autoComplete="off"
        value={times.start}
        error={errorOf("start")}
        onChange={(event) => onChange(withStart(times, event.currentTarget.value))}
        onBlur={() => onChange({ ...times, start: tidy(times.start) })}
      />
      <TextInput
        label="End"
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
