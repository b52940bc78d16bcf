import { NativeSelect, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { PlannedVisit } from "../../shared/ipc/visit-series.ts";
import { clashWords } from "../booking/slot-words.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";
import { choiceFor, choicesOf } from "./series-plan.ts";
import type { SeriesChoice, SeriesChoices } from "./series-plan.ts";

/** One date of a series. */
export interface PlannedRowProps {
  readonly visit: PlannedVisit;
  readonly choices: SeriesChoices;
  readonly onChoose: (choice: SeriesChoice) => void;
}

function choiceWords(choice: SeriesChoice, { instead }: PlannedVisit): string {
  if (choice === "instead") return t("series.choice.instead", { time: instead?.startsAt.slice(11) ?? "" });
  return t(`series.choice.${choice}`);
}

/** A date, what stands in its way in words, and what is done about it. */
export function PlannedRow({ visit, choices, onChoose }: PlannedRowProps) {
  const { startsAt, clocks, clashes } = visit;
  const choice = choiceFor(visit, choices);
  const possible = choicesOf(visit);
  const when = wallTimeInShort(startsAt);
  const Icon = clashes.length === 0 ? IconCheck : IconAlertTriangle;
  return (
    <li className="series__row" data-skipped={choice === "skip" || undefined}>
      <Icon size={16} aria-hidden />
      <div>
        <Text size="sm" fw={600} className="series__when">
          {when}
        </Text>
        <Text size="sm" c="dimmed">
          {clashes.length === 0 ? t("series.free") : clashes.map(clashWords).join(" · ")}
        </Text>
        {clocks === null ? null : (
          <Text size="sm" c="dimmed">
            {t(`series.clocks.${clocks}`, { time: startsAt.slice(11) })}
          </Text>
        )}
      </div>
      <NativeSelect
        size="xs"
        aria-label={when}
        data={possible.map((one) => ({ value: one, label: choiceWords(one, visit) }))}
        value={choice}
        onChange={({ currentTarget: { value } }) => {
          const chosen = possible.find((one) => one === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </li>
  );
}
