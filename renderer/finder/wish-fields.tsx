import { Chip, Group, NativeSelect, TextInput } from "@mantine/core";
import type { CivilDate } from "../../shared/time.ts";
import { clockText, parseClock, shiftDay } from "../ui/civil-day.ts";
import { weekdayInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";
import { DAY_PARTS } from "./typed-wish.ts";
import type { DayPart, TypedWish, WishProblem } from "./typed-wish.ts";
import { weekdayOf } from "../ui/calendar-week.ts";

/** Wanted days and a part of them; `problem` marks the field that cannot be read. */
export interface WishFieldsProps {
  readonly wish: TypedWish;
  readonly problem: WishProblem | null;
  /** Any day: the days of its week are named by it. */
  readonly today: CivilDate;
  readonly onChange: (changed: Partial<TypedWish>) => void;
}

function isDayPart(text: string): text is DayPart {
  return DAY_PARTS.some((part) => part === text);
}

function tidy(text: string): string {
  const minute = parseClock(text);
  return minute === undefined ? text : clockText(minute);
}

/** Which days of the week, and which part of the day. */
export function WishFields({ wish, problem, today, onChange }: WishFieldsProps) {
  const monday = shiftDay(today, 1 - weekdayOf(today));
  return (
    <>
      <fieldset className="finder__days">
        <legend>{t("finder.days")}</legend>
        <Chip.Group
          multiple
          value={wish.weekdays.map(String)}
          onChange={(chosen) => onChange({ weekdays: chosen.map(Number) })}
        >
          <Group gap={4}>
            {[0, 1, 2, 3, 4, 5, 6].map((after) => (
              <Chip key={after} value={String(after + 1)} size="xs" className="finder__day">
                {weekdayInShort(shiftDay(monday, after))}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <Group gap="sm" align="start" wrap="nowrap" className="finder__part">
        <NativeSelect
          label={t("finder.part")}
          data={DAY_PARTS.map((part) => ({ value: part, label: t(`finder.part.${part}`) }))}
          value={wish.part}
          onChange={({ currentTarget: { value } }) => {
            if (isDayPart(value)) onChange({ part: value });
          }}
        />
        {wish.part === "fromTo" ? (
          <>
            <TextInput
              label={t("finder.fromTime")}
              inputMode="numeric"
              autoComplete="off"
              value={wish.fromTime}
              error={problem === "fromTime" ? t("booking.unreadable.start") : null}
              onChange={(event) => onChange({ fromTime: event.currentTarget.value })}
              onBlur={() => onChange({ fromTime: tidy(wish.fromTime) })}
            />
            <TextInput
              label={t("finder.toTime")}
              inputMode="numeric"
              autoComplete="off"
              value={wish.toTime}
              error={toTimeError(problem)}
              onChange={(event) => onChange({ toTime: event.currentTarget.value })}
              onBlur={() => onChange({ toTime: tidy(wish.toTime) })}
            />
          </>
        ) : null}
      </Group>
    </>
  );
}

function toTimeError(problem: WishProblem | null): string | null {
  if (problem === "toTime") return t("booking.unreadable.end");
  return problem === "order" ? t("booking.problem.endsBeforeItStarts") : null;
}
