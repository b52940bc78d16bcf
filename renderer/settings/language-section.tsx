import { LanguageField } from "../ui/language-field.tsx";
import { t } from "../words/t.ts";
import { SettingsSection } from "./settings-section.tsx";

/** The language of this desk; the other desks keep theirs. */
export function LanguageSection() {
  return (
    <SettingsSection title={t("ui.language")}>
      <LanguageField />
    </SettingsSection>
  );
}
