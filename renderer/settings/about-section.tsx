import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { WizardButton } from "../onboarding/wizard-button.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";
import { SettingsSection } from "./settings-section.tsx";

/** Which program this is, where its data lies, under which terms it comes, and what to tell whoever helps. */
export function AboutSection() {
  const { data } = useQuery({ queryKey: queryKeys.health, queryFn: () => ask("readHealth", undefined) });
  const { showScreen, close } = useViewState();
  const version = data?.version ?? "";
  return (
    <SettingsSection title={t("settings.about")}>
      <dl className="visit">
        <dt>{t("settings.version")}</dt>
        <dd>{version}</dd>
        <dt>{t("settings.data")}</dt>
        <dd>{t("settings.dataWhere")}</dd>
        <dt>{t("settings.licences")}</dt>
        <dd>{t("settings.licencesWhat")}</dd>
        <dt>{t("settings.support")}</dt>
        <dd>{t("settings.supportWhat")}</dd>
      </dl>
      {data === undefined ? null : (
        <Text size="sm" component="output" className="support-line" dir="ltr">
          {["clinic-desk", version, spokenLanguage().language, data.account.kind, data.reach, data.relay]
            .filter((part) => part !== "")
            .join(" / ")}
        </Text>
      )}
      <Group>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            close();
            showScreen("health");
          }}
        >
          {t("settings.openHealth")}
        </Button>
        <WizardButton />
      </Group>
    </SettingsSection>
  );
}
