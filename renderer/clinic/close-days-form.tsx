import { Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CloseDaysInput, CloseDaysOutcome } from "../../shared/ipc/set-up.ts";
import { ask } from "../desk.ts";
import { isCivilDate } from "../ui/civil-day.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useFocusFirstWrong } from "../ui/use-focus-first-wrong.ts";
import { t } from "../words/t.ts";
import { closedDaysWords } from "./closed-days-words.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { useTellUnsaved } from "./unsaved.ts";

type Problem = Extract<CloseDaysOutcome, { kind: "invalid" }>["problem"] | "dayMissing";

/** At which field each problem is said. */
const FIELD_OF: Readonly<Record<Problem, "from" | "to" | "who" | "reason">> = {
  dayMissing: "from",
  endsBeforeItStarts: "to",
  tooLong: "to",
  noSuchPractitioner: "who",
  reasonEmpty: "reason",
  reasonTooLong: "reason",
};

/** Closes a day, or several in a row, to everybody or to one practitioner. */
export function CloseDaysForm({ clinic }: { readonly clinic: ReadyClinic }) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [who, setWho] = useState("");
  const [reason, setReason] = useState("");
  useTellUnsaved(`${from}${to}${reason}` !== "");
  const [problem, setProblem] = useState<{ readonly is: Problem }>();
  const form = useFocusFirstWrong<HTMLFormElement>(problem);
  const errorAt = (field: (typeof FIELD_OF)[Problem]) =>
    problem !== undefined && FIELD_OF[problem.is] === field ? t(`clinic.closureProblem.${problem.is}`) : null;
  const close = useMutation({
    mutationFn: (input: CloseDaysInput) => ask("closeDays", input),
    onSuccess: (outcome, input) => {
      if (outcome.kind === "invalid") {
        setProblem({ is: outcome.problem });
        return;
      }
      for (const empty of [setFrom, setTo, setReason]) empty("");
      sayUndoable(t("clinic.daysClosed", { days: closedDaysWords(input) }));
    },
  });
  return (
    <form
      ref={form}
      className="set-up-form"
      aria-label={t("clinic.closeDays")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const last = to === "" ? from : to;
        setProblem(undefined);
        const practitionerId = clinic.practitioners.find(({ id }) => id === who)?.id ?? null;
        if (isCivilDate(from) && isCivilDate(last)) close.mutate({ from, to: last, practitionerId, reason });
        else setProblem({ is: "dayMissing" });
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" grow align="start">
          <TextInput
            label={t("clinic.firstDay")}
            type="date"
            value={from}
            error={errorAt("from")}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={t("clinic.lastDay")}
            type="date"
            value={to}
            error={errorAt("to")}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Group>
        <Group gap="sm" grow align="start">
          <NativeSelect
            label={t("clinic.whoIsClosed")}
            value={who}
            error={errorAt("who")}
            data={[
              { value: "", label: t("clinic.wholeClinic") },
              ...clinic.practitioners.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <TextInput
            label={t("clinic.reason")}
            placeholder={t("clinic.reasonHint")}
            autoComplete="off"
            dir={reason === "" ? "" : "auto"}
            value={reason}
            error={errorAt("reason")}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Group>
        <SaveButtons isSaving={close.isPending} label={t("clinic.closeDays")} />
      </Stack>
    </form>
  );
}
