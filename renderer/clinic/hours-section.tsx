import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { ClosuresEditor } from "./closures-editor.tsx";
import { HoursOfPractitioner } from "./hours-of-practitioner.tsx";

/** When people work, and which days are closed. */
export function HoursSection({ clinic }: { readonly clinic: ReadyClinic }) {
  return (
    <>
      <SettingsSection title={t("clinic.hours")}>
        <HoursOfPractitioner clinic={clinic} />
      </SettingsSection>
      <SettingsSection title={t("clinic.closures")}>
        <ClosuresEditor clinic={clinic} />
      </SettingsSection>
    </>
  );
}
