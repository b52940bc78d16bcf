import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { WizardStep } from "../../shared/ipc/wizard.ts";
import { ask } from "../desk.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";

/** Begins a practice booking at the desk itself, or leads to the step without which nothing can be booked. */
export function PracticeStep({ onStep }: { readonly onStep: (step: WizardStep) => void }) {
  const begin = useMutation({
    mutationFn: () => ask("beginPractice", { patientName: t("onboarding.practice.name") }),
    onSuccess: (outcome) => {
      if (outcome.kind !== "begun") return;
      const { showDay, showScreen, open } = useViewState.getState();
      showDay(null);
      showScreen("day");
      open({ kind: "booking", patient: outcome.patient, slot: null });
    },
  });
  const outcome = begin.data;
  const missing = outcome === undefined || outcome.kind === "begun" ? undefined : outcome.kind;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("onboarding.practice.how")}
      </Text>
      {missing === undefined ? null : (
        <Alert role="alert" variant="outline">
          <Stack gap="xs" align="start">
            <Text size="sm">{t(`onboarding.practice.${missing}`)}</Text>
            <Button
              size="xs"
              onClick={() => onStep(missing === "noPractitioner" ? "practitioners" : "services")}
            >
              {t("onboarding.practice.addOne")}
            </Button>
          </Stack>
        </Alert>
      )}
      <Group>
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          {t("onboarding.practice.begin")}
        </Button>
      </Group>
    </Stack>
  );
}
