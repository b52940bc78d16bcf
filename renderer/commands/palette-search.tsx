import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useDay } from "../day/use-day.ts";
import { usePatientSearch } from "../patients/use-patient-search.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { useViewState } from "../ui/view-state.ts";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";
import { ALL_COMMANDS } from "./all-commands.ts";
import { PaletteList } from "./palette-list.tsx";
import { paletteGroups } from "./palette-groups.ts";
import type { PaletteItem } from "./palette-groups.ts";
import { readTypedDay } from "./typed-day.ts";

/** What the palette's field is drawn from. */
export interface PaletteSearchProps {
  readonly onClose: () => void;
  readonly onRun: (item: PaletteItem) => void;
}

/** Its list stays in sight: https://www.w3.org/TR/wai-aria-1.2/#combobox. */
const COMBOBOX = { role: "combobox", "aria-expanded": true, "aria-autocomplete": "list" } as const;

/** How many lines a page key goes. */
const PAGE = 8;

type Step = (at: number, count: number) => number;

/** Where a key leads among the lines. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  PageDown: (at, count) => Math.min(at + PAGE, count - 1),
  PageUp: (at) => Math.max(at - PAGE, 0),
};

/** A field, and below it what fits: a combobox over a list that stays in sight (WAI-ARIA 1.2, "combobox"). */
export function PaletteSearch({ onClose, onRun }: PaletteSearchProps) {
  const id = useId();
  const field = useFocusOnMount<HTMLInputElement>();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { hits, isCurrent } = usePatientSearch(typed);
  const { data: shown } = useDay(useViewState().day);
  const nextWords = t("commands.nextWords");
  const day =
    shown && readTypedDay(typed, { today: shown.today, locale: spokenLanguage().locale, nextWords });
  const groups = paletteGroups({ typed, commands: ALL_COMMANDS, day, patients: hits });
  const items = groups.flatMap((group) => group.items);
  const chosen = items[Math.min(at, items.length - 1)];

  // Enter came before the patients of this very text did.
  const isEnterOwed = useRef(false);
  useEffect(() => {
    if (!isEnterOwed.current || !isCurrent) return;
    isEnterOwed.current = false;
    if (chosen !== undefined) onRun(chosen);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = chosen && STEPS[event.key]?.(items.indexOf(chosen), items.length);
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && chosen === undefined) isEnterOwed.current = !isCurrent;
    else if (event.key === "Enter" && chosen !== undefined) onRun(chosen);
    else if (next !== undefined) setAt(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (item: PaletteItem) => `${id}-${item.id}`;
  return (
    <>
      <TextInput
        {...COMBOBOX}
        ref={field}
        aria-label={t("commands.palette.title")}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder={t("commands.palette.placeholder")}
        autoComplete="off"
        size="md"
        // What stands open below is not to be closed by the same Escape.
        data-mantine-stop-propagation
        data-autofocus
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => {
          isEnterOwed.current = false;
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={`${id}-list`} groups={groups} chosen={chosen} optionId={optionId} onRun={onRun} />
      <output className="palette__nothing">
        {items.length === 0 && isCurrent ? t("commands.palette.nothing") : null}
      </output>
    </>
  );
}
