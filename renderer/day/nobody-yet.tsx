import { Button, Center, Group, Stack, Text } from "@mantine/core";
import { openWizard } from "../onboarding/open-wizard.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";

/** What to do where there is nobody to book with yet. */
export function NobodyYet() {
  const { open } = useViewState();
  return (
    <Center h="100%">
      <Stack align="center" gap="sm">
        <Text size="lg" fw={600}>
          {t("day.nobody")}
        </Text>
        <Text c="dimmed">{t("day.nobodyYet")}</Text>
        <Group>
          <Button onClick={() => void openWizard("practitioners")}>{t("onboarding.wizard.open")}</Button>
          <Button variant="default" onClick={() => open({ kind: "settings", section: "practitioners" })}>
            {t("day.addPractitioner")}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
