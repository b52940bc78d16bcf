import { Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Stretch } from "../../shared/ipc/set-up.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";

import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { useFocusFirstWrong } from "../ui/use-focus-first-wrong.ts";
import { t } from "../words/t.ts";
import type { StretchProblem } from "./hours-day.tsx";
import { HoursDay } from "./hours-day.tsx";
import { SaveButtons } from "./save-buttons.tsx";
import { useTellUnsaved } from "./unsaved.ts";
import { weekdayWords } from "./weekday-words.ts";
import {
  readWeekDraft,
  weekDraftOf,
  WEEKDAYS,
  withMondayCopied,
  withoutStretch,
  withStretch,
  withTyped,
} from "./week-draft.ts";

/** A practitioner and their hours as they are kept. Drawn anew (`key`) for another practitioner. */
export interface HoursEditorProps {
  readonly practitioner: Practitioner;
  readonly hours: readonly Stretch[];
}

/** A practitioner's week, changed in fields and saved as a whole. */
export function HoursEditor({ practitioner, hours }: HoursEditorProps) {
  const [draft, setDraft] = useState(() => weekDraftOf(hours));
  const [isChanged, setChanged] = useState(false);
  const kept = JSON.stringify(hours);
  const [drawn, setDrawn] = useState(kept);
  // Taken back, or changed at another desk: what nobody is changing here follows.
  if (kept !== drawn) {
    setDrawn(kept);
    if (!isChanged) setDraft(weekDraftOf(hours));
  }
  useTellUnsaved(isChanged);
  const [problem, setProblem] = useState<StretchProblem>();
  const form = useFocusFirstWrong<HTMLFormElement>(problem);
  const edit = (next: typeof draft): void => {
    setDraft(next);
    setChanged(true);
    setProblem(undefined);
  };
  const save = useMutation({
    mutationFn: ({ wanted }: { readonly wanted: Stretch[]; readonly keys: readonly number[] }) =>
      ask("setWorkingHours", { practitionerId: practitioner.id, hours: wanted }),
    onSuccess: (outcome, { wanted, keys }) => {
      if (outcome.kind === "invalid") {
        const sentence = t(`clinic.hoursProblem.${outcome.problem}`);
        const field = outcome.problem === "overlaps" ? "from" : "to";
        setProblem({ key: keys[outcome.at] ?? -1, field, sentence });
        return;
      }
      setDraft(weekDraftOf(wanted));
      setChanged(false);
      if (outcome.kind === "set") sayUndoable(t("clinic.hoursSaved", { practitioner: practitioner.name }));
      else sayDone(t("clinic.problem.gone"));
    },
  });
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const reading = readWeekDraft(draft);
        if (reading.kind === "read") save.mutate({ wanted: reading.hours, keys: reading.keys });
        else setProblem({ ...reading, sentence: t("clinic.hoursProblem.unreadable") });
      }}
    >
      <Stack gap="sm">
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => edit(withMondayCopied(draft))}>
            {t("clinic.copyMonday")}
          </Button>
        </Group>
        <div>
          {WEEKDAYS.map((weekday) => (
            <HoursDay
              key={weekday}
              day={weekdayWords(weekday)}
              stretches={draft.stretches.filter((stretch) => stretch.weekday === weekday)}
              empty={draft.stretches.length === 0 ? t("clinic.alwaysOpen") : t("clinic.offThatDay")}
              problem={problem}
              onType={(typed) => edit(withTyped(draft, typed))}
              onAdd={() => edit(withStretch(draft, weekday))}
              onRemove={(key) => edit(withoutStretch(draft, key))}
            />
          ))}
        </div>
        <SaveButtons
          isSaving={save.isPending}
          isUnchanged={!isChanged}
          onDiscard={() => {
            setDraft(weekDraftOf(hours));
            setChanged(false);
            setProblem(undefined);
          }}
        />
      </Stack>
    </form>
  );
}
