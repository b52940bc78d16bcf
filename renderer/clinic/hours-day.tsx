import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { clockText, parseClock } from "../ui/civil-day.ts";
import { t } from "../words/t.ts";
import type { TypedStretch } from "./week-draft.ts";

/** What is wrong with one field of a stretch. */
export interface StretchProblem {
  readonly key: number;
  readonly field: "from" | "to";
  readonly sentence: string;
}

/** One weekday of a practitioner. */
export interface HoursDayProps {
  readonly day: string;
  readonly stretches: readonly TypedStretch[];
  /** What is said where there are no hours that day. */
  readonly empty: string;
  readonly problem: StretchProblem | undefined;
  readonly onType: (typed: {
    readonly key: number;
    readonly field: "from" | "to";
    readonly text: string;
  }) => void;
  readonly onAdd: () => void;
  readonly onRemove: (key: number) => void;
}

/** A weekday's hours, stretch by stretch. */
export function HoursDay({ day, stretches, empty, problem, onType, onAdd, onRemove }: HoursDayProps) {
  const field = (stretch: TypedStretch, name: "from" | "to", number: number) => (
    <TextInput
      size="xs"
      w={76}
      inputMode="numeric"
      autoComplete="off"
      aria-label={name === "from" ? t("clinic.fromOn", { day, number }) : t("clinic.toOn", { day, number })}
      value={stretch[name]}
      error={problem?.key === stretch.key && problem.field === name}
      onChange={(event) => onType({ key: stretch.key, field: name, text: event.currentTarget.value })}
      onBlur={(event) => {
        const minute = parseClock(event.currentTarget.value);
        const text = minute === undefined ? stretch[name] : clockText(minute);
        if (text !== stretch[name]) onType({ key: stretch.key, field: name, text });
      }}
    />
  );
  return (
    <div className="hours-day">
      <Text size="sm" fw={600} className="hours-day__name">
        {day}
      </Text>
      <div className="hours-day__stretches">
        {stretches.length === 0 ? (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        ) : null}
        {stretches.map((stretch, index) => (
          <div key={stretch.key}>
            <Group gap={6} wrap="nowrap">
              {field(stretch, "from", index + 1)}
              <span aria-hidden>–</span>
              {field(stretch, "to", index + 1)}
              <ActionIcon
                variant="subtle"
                size={28}
                aria-label={t("clinic.removeStretch", { day, number: index + 1 })}
                onClick={() => onRemove(stretch.key)}
              >
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </Group>
            {problem?.key === stretch.key ? (
              <Text size="xs" role="alert" c="var(--mantine-color-error)">
                {problem.sentence}
              </Text>
            ) : null}
          </div>
        ))}
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={t("clinic.addStretchOn", { day })}
        onClick={onAdd}
      >
        {t("clinic.addStretch")}
      </Button>
    </div>
  );
}
