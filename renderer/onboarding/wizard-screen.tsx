import { Box, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { KeepWizardInput, WizardStep } from "../../shared/ipc/wizard.ts";
import { UnsavedQuestion } from "../clinic/unsaved-question.tsx";
import { useLeaving } from "../clinic/use-leaving.ts";
import { ask } from "../desk.ts";
import { useConnection } from "../ui/use-connection.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { LanguageField } from "../ui/language-field.tsx";
import { t } from "../words/t.ts";
import { StepContent } from "./step-content.tsx";
import { stepFrom, stepWords, WIZARD_STEPS } from "./wizard-steps.ts";
import "./wizard.css";

/** The clinic so far, and the step that is shown. */
export interface WizardScreenProps {
  readonly clinic: ReadyClinic;
  readonly step: WizardStep;
}

/** Setting the clinic up, one step at a time; each can be passed over, and the rest be finished later. */
export function WizardScreen({ clinic, step }: WizardScreenProps) {
  const keep = useMutation({ mutationFn: (place: KeepWizardInput) => ask("keepWizard", place) });
  const isDone = useDone(clinic);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  const number = WIZARD_STEPS.indexOf(step) + 1;
  const before = stepFrom(step, -1);
  const after = stepFrom(step, 1);
  const leaving = useLeaving();
  const go = (to: WizardStep): void => leaving.leave(() => keep.mutate({ isOpen: true, step: to }));
  const leave = (): void => leaving.leave(() => keep.mutate({ isOpen: false, step }));
  return (
    <div className="wizard">
      <nav className="wizard__steps" aria-label={t("onboarding.wizard.steps")}>
        <Title order={1} size="h3">
          {t("onboarding.wizard.title")}
        </Title>
        <ol>
          {WIZARD_STEPS.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="wizard__step"
                aria-current={one === step ? "step" : undefined}
                onClick={() => go(one)}
              >
                <span>{stepWords(one)}</span>
                {isDone(one) ? <IconCheck size={15} aria-hidden /> : null}
              </button>
            </li>
          ))}
        </ol>
        <LanguageField />
        <Text size="sm" c="dimmed">
          {t("onboarding.wizard.laterHint")}
        </Text>
      </nav>
      <Box component="main" className="wizard__main">
        <Stack gap="md" maw={760}>
          <Stack gap={4}>
            <Text size="sm" c="dimmed">
              {t("onboarding.wizard.stepOf", { number, all: WIZARD_STEPS.length })}
            </Text>
            <Title order={2} size="h3" ref={heading} tabIndex={-1} className="wizard__heading">
              {stepWords(step)}
            </Title>
            <Text>{t(`onboarding.wizard.what.${step}`)}</Text>
          </Stack>
          <StepContent key={step} clinic={clinic} step={step} onStep={go} />
        </Stack>
      </Box>
      <footer className="wizard__foot">
        <UnsavedQuestion leaving={leaving} />
        <Group gap="xs" wrap="nowrap">
          <Button variant="subtle" onClick={leave}>
            {t("onboarding.wizard.later")}
          </Button>
          {before === undefined ? null : (
            <Button variant="default" onClick={() => go(before)}>
              {t("onboarding.wizard.back")}
            </Button>
          )}
          {after === undefined ? (
            <Button onClick={leave}>{t("onboarding.wizard.toTheDay")}</Button>
          ) : (
            <Button variant={isDone(step) ? "filled" : "default"} onClick={() => go(after)}>
              {isDone(step) ? t("onboarding.wizard.next") : t("onboarding.wizard.skip")}
            </Button>
          )}
        </Group>
      </footer>
    </div>
  );
}

/** Which steps have what they are for. Privacy has a choice from the start. */
function useDone(clinic: ReadyClinic): (step: WizardStep) => boolean {
  const { data: connection } = useConnection();
  const done: Readonly<Record<WizardStep, boolean>> = {
    clinic: true,
    practitioners: clinic.practitioners.length > 0,
    services: clinic.services.length > 0,
    google: connection?.account.kind === "connected",
    privacy: true,
    import: clinic.patientCount > 0,
    practice: false,
  };
  return (step) => done[step];
}
