import { Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
import { useState } from "react";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { EventExample } from "./event-example.tsx";
import { PRIVACY_MODES } from "./privacy-modes.ts";

/** How much of a patient the events in Google show, each mode with the exact text it sends. */
export function PrivacyChoice({ clinic }: { readonly clinic: ReadyClinic }) {
  const queryClient = useQueryClient();
  const kept = clinic.clinic.privacy;
  // Shown at once, and until the clinic says otherwise: a choice that jumps back looks as if it was not taken.
  const [choice, setChoice] = useState<{ readonly mode: PrivacyMode; readonly insteadOf: PrivacyMode }>();
  const choose = useMutation({
    mutationFn: (privacy: PrivacyMode) => ask("choosePrivacy", { privacy }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.clinic }),
    onError: () => {
      setChoice(undefined);
    },
  });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("clinic.privacyWhat")}
      </Text>
      <Radio.Group
        aria-label={t("clinic.privacy")}
        value={choice?.insteadOf === kept ? choice.mode : kept}
        onChange={(value) => {
          const wanted = PRIVACY_MODES.find((mode) => mode === value);
          if (wanted === undefined) return;
          setChoice({ mode: wanted, insteadOf: kept });
          choose.mutate(wanted);
        }}
      >
        <Stack gap="sm">
          {PRIVACY_MODES.map((mode) => (
            <Stack key={mode} gap={6}>
              <Radio value={mode} label={t(`clinic.privacyMode.${mode}`)} />
              <EventExample privacy={mode} />
            </Stack>
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
