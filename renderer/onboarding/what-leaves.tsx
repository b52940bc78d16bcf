import { Stack, Text } from "@mantine/core";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
import { EventExample } from "../clinic/event-example.tsx";
import { PRIVACY_MODES } from "../clinic/privacy-modes.ts";
import { SettingsSection } from "../settings/settings-section.tsx";
import { t } from "../words/t.ts";

/** The exact text that would leave the building, in each privacy mode, before anything is connected. */
export function WhatLeaves({ chosen }: { readonly chosen: PrivacyMode }) {
  return (
    <SettingsSection title={t("onboarding.wizard.whatLeaves")}>
      <Text size="sm" c="dimmed">
        {t("clinic.privacyWhat")}
      </Text>
      <ul className="what-leaves">
        {PRIVACY_MODES.map((mode) => (
          <li key={mode}>
            <Stack gap={4}>
              <Text size="sm" fw={600}>
                {t(`clinic.privacyMode.${mode}`)}
                {mode === chosen ? ` (${t("onboarding.wizard.chosenMode")})` : ""}
              </Text>
              <EventExample privacy={mode} />
            </Stack>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
