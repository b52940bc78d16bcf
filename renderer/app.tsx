import { Button, Center, Stack, Text } from "@mantine/core";
import { OnboardingScreen } from "./onboarding/onboarding-screen.tsx";
import { errorWords } from "./ui/fault-words.ts";
import { DeskScreen } from "./ui/desk-screen.tsx";
import { useClinic } from "./ui/use-clinic.ts";

/** The whole page: setting the clinic up on the first start, the desk ever after. */
export function App() {
  const clinic = useClinic();
  if (clinic.data?.kind === "ready") return <DeskScreen clinic={clinic.data} />;
  if (clinic.data?.kind === "notSetUp")
    return <OnboardingScreen zoneOfThisComputer={clinic.data.zoneOfThisComputer} />;
  if (clinic.error === null) return null;
  return (
    <Center h="100%">
      <Stack align="center" role="alert">
        <Text>{errorWords(clinic.error, "read")}</Text>
        <Button onClick={() => void clinic.refetch()}>Try again</Button>
      </Stack>
    </Center>
  );
}
