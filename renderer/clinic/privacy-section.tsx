import { Radio, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
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
  const choose = useMutation({
    mutationFn: (privacy: PrivacyMode) => ask("choosePrivacy", { privacy }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.clinic }),
  });
  return (
    <SettingsSection title="What Google Calendar shows">
      <Radio.Group
        aria-label="What Google Calendar shows"
        value={clinic.clinic.privacy}
        onChange={(value) => {
          const chosen = MODES.find(({ mode }) => mode === value);
          if (chosen !== undefined) choose.mutate(chosen.mode);
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
