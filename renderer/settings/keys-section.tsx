import { Button, Group, Switch, Text } from "@mantine/core";
import { choosePreferences, usePreferences } from "../ui/preferences.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { SettingsSection } from "./settings-section.tsx";

/** Whether single letters act as commands, and the way to the list of all keys. */
export function KeysSection() {
  const { areLettersOn } = usePreferences();
  const { open } = useViewState();
  return (
    <SettingsSection title={t("settings.keys")}>
      <Switch
        label={t("ui.help.letters")}
        checked={areLettersOn}
        onChange={(event) => void choosePreferences({ areLettersOn: event.currentTarget.checked })}
      />
      <Text size="sm" c="dimmed">
        {t("ui.help.lettersOff")}
      </Text>
      <Group>
        <Button size="xs" variant="default" onClick={() => open({ kind: "help" })}>
          {t("settings.allKeys")}
        </Button>
      </Group>
    </SettingsSection>
  );
}
