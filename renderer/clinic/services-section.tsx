import { Text } from "@mantine/core";
import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { ServicesEditor } from "./services-editor.tsx";

/** What patients come for, and how long it takes. */
export function ServicesSection({ clinic }: { readonly clinic: ReadyClinic }) {
  return (
    <SettingsSection title={t("clinic.services")}>
      <Text size="sm" c="dimmed">
        {t("clinic.servicesWhat")}
      </Text>
      <ServicesEditor clinic={clinic} />
    </SettingsSection>
  );
}
