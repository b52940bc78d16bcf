import { NativeSelect, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerSettings } from "../../shared/ipc/answers.ts";
import { ACTS_OF } from "../../shared/model/answer-acts.ts";
import { ask } from "../desk.ts";
import { SettingsSection } from "../settings/settings-section.tsx";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { answerActWords, answerWords, ANSWER_QUESTIONS } from "./answer-words.ts";
import { t } from "../words/t.ts";

/** What happens here when somebody answers an event in Google Calendar. */
export function AnswersSection() {
  const queryClient = useQueryClient();
  const { data } = useQuery({ queryKey: queryKeys.answers, queryFn: () => ask("readAnswers", undefined) });
  // Shown at once: a choice that waits for an answer before it is seen looks as if it was not taken.
  const [chosen, setChosen] = useState<AnswerSettings>();
  const choose = useMutation({
    mutationFn: (settings: AnswerSettings) => ask("chooseAnswers", settings),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.answers });
      sayDone(t("clinic.answersSaved"));
    },
    onSettled: () => {
      setChosen(undefined);
    },
  });
  if (data === undefined) return null;
  const shown = chosen ?? data;
  return (
    <SettingsSection title={t("clinic.answers")}>
      <Text size="sm" c="dimmed">
        {t("clinic.answersWhat")}
      </Text>
      <Stack gap="sm">
        {ANSWER_QUESTIONS.map((question) => (
          <NativeSelect
            key={question}
            size="xs"
            label={answerWords(question)}
            value={shown[question]}
            data={ACTS_OF[question].map((act) => ({ value: act, label: answerActWords(act) }))}
            onChange={(event) => {
              const act = ACTS_OF[question].find((one) => one === event.currentTarget.value);
              if (act === undefined) return;
              const wanted = { ...shown, [question]: act };
              setChosen(wanted);
              choose.mutate(wanted);
            }}
          />
        ))}
      </Stack>
    </SettingsSection>
  );
}
