import type { WizardStep } from "../../shared/ipc/wizard.ts";
import { t } from "../words/t.ts";

/** The steps of setting a clinic up, in order. */
export const WIZARD_STEPS: readonly WizardStep[] = [
  "clinic",
  "practitioners",
  "services",
  "google",
  "privacy",
  "import",
  "practice",
];

/** What a step is called. */
export function stepWords(step: WizardStep): string {
  return t(`onboarding.wizard.step.${step}`);
}

/** The step some places on; undefined past either end. */
export function stepFrom(step: WizardStep, by: -1 | 1): WizardStep | undefined {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) + by];
}
