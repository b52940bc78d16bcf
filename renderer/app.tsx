import { Button, Center, Stack, Text } from "@mantine/core";
import { OnboardingScreen } from "./onboarding/onboarding-screen.tsx";
import { useWizard } from "./onboarding/use-wizard.ts";
import { WizardScreen } from "./onboarding/wizard-screen.tsx";
import { RevokedScreen } from "./onboarding/revoked-screen.tsx";
import { useDeskNews } from "./settings/use-desks.ts";
import { errorWords } from "./ui/fault-words.ts";
import { DeskScreen } from "./ui/desk-screen.tsx";
import { useClinic } from "./ui/use-clinic.ts";
import { t } from "./words/t.ts";

/** The whole page: setting the clinic up on the first start, the desk ever after, unless another one takes it out of the clinic. */
export function App() {
  const { data: news, isPending } = useDeskNews();
  if (isPending) return null;
  // Such a desk is asked nothing else: every other call is refused.
  if (news !== undefined && news.revokedAt !== null)
    return <RevokedScreen revokedAt={news.revokedAt} unsent={news.unsent} />;
  return <ClinicPage />;
}

function ClinicPage() {
  const clinic = useClinic();
  const { data: wizard, isPending } = useWizard();
  if (clinic.data?.kind === "ready") {
    if (isPending) return null;
    // Who practises booking does so at the desk itself.
    const isInWizard = wizard?.isOpen === true && wizard.practice === null;
    return isInWizard ? (
      <WizardScreen clinic={clinic.data} step={wizard.step} />
    ) : (
      <DeskScreen clinic={clinic.data} />
    );
  }
  if (clinic.data?.kind === "notSetUp")
    return <OnboardingScreen zoneOfThisComputer={clinic.data.zoneOfThisComputer} />;
  if (clinic.error === null) return null;
  return (
    <Center h="100%">
      <Stack align="center" role="alert">
        <Text>{errorWords(clinic.error, "read")}</Text>
        <Button onClick={() => void clinic.refetch()}>{t("ui.tryAgain")}</Button>
      </Stack>
    </Center>
  );
}
