import { Radio, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
import { useState } from "react";
import { ask } from "../desk.ts";
import { SettingsSection } from "../settings/settings-section.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";

const MODES: readonly { readonly mode: PrivacyMode; readonly label: string; readonly example: string }[] = [
  {
    mode: "full",
    label: "Name and phone number",
    example: "“Appointment — Mona Moreau”, with the phone number and the note in the text",
  },
  {
    mode: "initials",
    label: "Initials only",
    example: "“Appointment — M. M.”, without the phone number",
  },
  { mode: "busy", label: "Only that the time is taken", example: "“Booked”, and nothing about the patient" },
];

/** How much of a patient the events in Google show. */
export function PrivacySection({ clinic }: { readonly clinic: ReadyClinic }) {
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
    <SettingsSection title="What Google Calendar shows">
      <Radio.Group
        aria-label="What Google Calendar shows"
        value={choice?.insteadOf === kept ? choice.mode : kept}
        onChange={(value) => {
          const wanted = MODES.find(({ mode }) => mode === value);
          if (wanted === undefined) return;
          setChoice({ mode: wanted.mode, insteadOf: kept });
          choose.mutate(wanted.mode);
        }}
      >
        <Stack gap="sm">
          {MODES.map(({ mode, label, example }) => (
            <Radio key={mode} value={mode} label={label} description={example} />
          ))}
        </Stack>
      </Radio.Group>
    </SettingsSection>
  );
}
