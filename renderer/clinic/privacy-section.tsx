import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { PrivacyChoice } from "./privacy-choice.tsx";

/** What leaves the building: how much of a patient the events in Google show. */
export function PrivacySection({ clinic }: { readonly clinic: ReadyClinic }) {
  return (
    <SettingsSection title={t("clinic.privacy")}>
      <PrivacyChoice clinic={clinic} />
    </SettingsSection>
  );
}
