import { NativeSelect, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerSettings } from "../../shared/ipc/answers.ts";
import { ACTS_OF } from "../../shared/model/answer-acts.ts";
import { ask } from "../desk.ts";
import { SettingsSection } from "../settings/settings-section.tsx";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { ANSWER_ACT_WORDS, ANSWER_QUESTIONS } from "./answer-words.ts";

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
      sayDone("Saved what answers in Google do");
    },
    onSettled: () => {
      setChosen(undefined);
    },
  });
  if (data === undefined) return null;
  const shown = chosen ?? data;
  return (
    <SettingsSection title="When somebody answers in Google">
      <Text size="sm" c="dimmed">
        Clinic Desk invites no patients. Where somebody adds a patient to an event in Google, the answer can
        be used here. No answer ever cancels a visit by itself.
      </Text>
      <Stack gap="sm">
        {ANSWER_QUESTIONS.map(({ question, label }) => (
          <NativeSelect
            key={question}
            size="xs"
            label={label}
            value={shown[question]}
            data={ACTS_OF[question].map((act) => ({ value: act, label: ANSWER_ACT_WORDS[act] }))}
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
