import { Stack } from "@mantine/core";
import { assertNever } from "../../shared/assert.ts";
import type { WizardStep } from "../../shared/ipc/wizard.ts";
import { ClinicForm } from "../clinic/clinic-form.tsx";
import { HoursOfPractitioner } from "../clinic/hours-of-practitioner.tsx";
import { PractitionersEditor } from "../clinic/practitioners-editor.tsx";
import { PrivacyChoice } from "../clinic/privacy-choice.tsx";
import { ServicesEditor } from "../clinic/services-editor.tsx";
import { GoogleSection } from "../settings/google-section.tsx";
import { ImportFiles } from "../settings/import-section.tsx";
import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { PracticeStep } from "./practice-step.tsx";
import { WhatLeaves } from "./what-leaves.tsx";
import "../clinic/set-up.css";
import "../settings/settings.css";

/** A step of the wizard. */
export interface StepContentProps {
  readonly clinic: ReadyClinic;
  readonly step: WizardStep;
  readonly onStep: (step: WizardStep) => void;
}

/** What is asked in a step. */
export function StepContent({ clinic, step, onStep }: StepContentProps) {
  switch (step) {
    case "clinic":
      return <ClinicForm clinic={clinic} />;
    case "practitioners":
      return (
        <Stack gap="xl">
          <PractitionersEditor clinic={clinic} />
          {clinic.practitioners.length === 0 ? null : (
            <SettingsSection title={t("clinic.hours")}>
              <HoursOfPractitioner clinic={clinic} />
            </SettingsSection>
          )}
        </Stack>
      );
    case "services":
      return <ServicesEditor clinic={clinic} />;
    case "google":
      return (
        <Stack gap="xl">
          <WhatLeaves chosen={clinic.clinic.privacy} />
          <GoogleSection clinic={clinic} />
        </Stack>
      );
    case "privacy":
      return <PrivacyChoice clinic={clinic} />;
    case "import":
      return <ImportFiles />;
    case "practice":
      return <PracticeStep onStep={onStep} />;
    default:
      return assertNever(step);
  }
}
