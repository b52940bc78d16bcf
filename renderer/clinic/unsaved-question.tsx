import { Alert, Button, Group, Text } from "@mantine/core";
import { t } from "../words/t.ts";
import type { Leaving } from "./use-leaving.ts";

/** Asks whether what was typed may be lost; nothing where nobody is about to lose it. */
export function UnsavedQuestion({ leaving }: { readonly leaving: Leaving }) {
  const { asked, stay } = leaving;
  if (asked === undefined) return null;
  return (
    <Alert role="alert" variant="outline" mb="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t("clinic.unsaved")}</Text>
        <Group gap="xs">
          <Button size="xs" onClick={stay}>
            {t("clinic.unsavedStay")}
          </Button>
          <Button size="xs" variant="default" onClick={asked}>
            {t("clinic.unsavedLeave")}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
