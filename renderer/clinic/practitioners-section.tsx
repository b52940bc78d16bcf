import { Text } from "@mantine/core";
import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { PractitionersEditor } from "./practitioners-editor.tsx";

/** Whom patients are booked with. */
export function PractitionersSection({ clinic }: { readonly clinic: ReadyClinic }) {
  return (
    <SettingsSection title={t("clinic.practitioners")}>
      <Text size="sm" c="dimmed">
        {t("clinic.practitionersWhat")}
      </Text>
      <PractitionersEditor clinic={clinic} />
    </SettingsSection>
  );
}
