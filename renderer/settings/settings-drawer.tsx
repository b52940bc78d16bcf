import { Stack } from "@mantine/core";
import { AnswersSection } from "../clinic/answers-section.tsx";
import { ClinicSection } from "../clinic/clinic-section.tsx";
import { PrivacySection } from "../clinic/privacy-section.tsx";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { DesksSection } from "./desks-section.tsx";
import { GoogleSection } from "./google-section.tsx";
import { ImportSection } from "./import-section.tsx";
import { LanguageSection } from "./language-section.tsx";
import { t } from "../words/t.ts";
import "./settings.css";

/** The drawer "Settings": Google Calendar, what goes there, the desks, importing, and the clinic itself. */
export function SettingsDrawer({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer title={t("ui.header.settings")} isOpen={panel.kind === "settings"} onClose={close} size={640}>
      <Stack gap={28}>
        <GoogleSection clinic={clinic} />
        <PrivacySection clinic={clinic} />
        <AnswersSection />
        <DesksSection />
        <ImportSection />
        <LanguageSection />
        <ClinicSection clinic={clinic} />
      </Stack>
    </DeskDrawer>
  );
}
