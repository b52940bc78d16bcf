import { Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { useWizard } from "./use-wizard.ts";
import "./practice-bar.css";

/** While somebody practises booking: what to do, and the way to take all of it back. Nothing at any other time. */
export function PracticeBar() {
  const { data: wizard } = useWizard();
  const end = useMutation({
    mutationFn: () => ask("endPractice", undefined),
    onSuccess: () => {
      useViewState.getState().close();
      sayDone(t("onboarding.practice.done"));
    },
  });
  const practice = wizard?.practice;
  if (practice === undefined || practice === null) return null;
  const { patient, visits } = practice;
  return (
    <section className="practice-bar" aria-label={t("onboarding.practice.bar")}>
      <Text size="sm" fw={600}>
        {t("onboarding.practice.bar")}
      </Text>
      <Text size="sm" component="output">
        {visits === 0
          ? t("onboarding.practice.under", { patient: patient.name })
          : t("onboarding.practice.booked", { patient: patient.name, count: visits })}
      </Text>
      <Button size="xs" loading={end.isPending} onClick={() => end.mutate()}>
        {t("onboarding.practice.takeBack")}
      </Button>
    </section>
  );
}
