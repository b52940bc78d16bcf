import { Button } from "@mantine/core";
import { t } from "../words/t.ts";
import { openWizard } from "./open-wizard.ts";

/** Opens the wizard where it stands. */
export function WizardButton() {
  return (
    <Button size="xs" variant="default" onClick={() => void openWizard()}>
      {t("onboarding.wizard.open")}
    </Button>
  );
}
