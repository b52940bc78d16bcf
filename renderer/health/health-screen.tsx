import { Button, Text } from "@mantine/core";
import { useId } from "react";
import { SettingsSection } from "../settings/settings-section.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { CalendarLines } from "./calendar-lines.tsx";
import { DeskLines } from "./desk-lines.tsx";
import { GoogleLines } from "./google-lines.tsx";
import { SelfTestSection } from "./self-test-section.tsx";
import { useHealth, useHealthActs } from "./use-health.ts";
import "./health.css";

/** The screen "Health": how the desk and everything it relies on is, a sentence for each, and what can be done about it. */
export function HealthScreen({ clinic }: { readonly clinic: ReadyClinic }) {
  const { data: health } = useHealth();
  if (health === undefined) return null;
  const shown = { health, zone: clinic.clinic.zone };
  return (
    <div className="health">
      <div className="health__head">
        <h2>{t("health.title")}</h2>
        {health.version === "" ? null : (
          <Text size="sm" c="dimmed">
            {t("health.version", { version: health.version })}
          </Text>
        )}
      </div>
      <SettingsSection title={t("health.google")}>
        <GoogleLines {...shown} />
      </SettingsSection>
      <SettingsSection title={t("health.calendars")}>
        <CalendarLines {...shown} />
      </SettingsSection>
      <SettingsSection title={t("health.selfTest")}>
        <SelfTestSection {...shown} />
      </SettingsSection>
      <SettingsSection title={t("health.thisDesk")}>
        <DeskLines {...shown} />
      </SettingsSection>
      <SettingsSection title={t("health.support")}>
        <TextForSupport />
      </SettingsSection>
    </div>
  );
}

function TextForSupport() {
  const id = useId();
  const { text } = useHealthActs();
  return (
    <>
      <Text component="label" htmlFor={id} size="sm" c="dimmed">
        {t("health.supportWhy")}
      </Text>
      <Button
        size="xs"
        variant="default"
        className="health__show"
        loading={text.isPending}
        onClick={() => text.mutate()}
      >
        {t("health.showText")}
      </Button>
      {text.data === undefined ? null : (
        <textarea
          id={id}
          className="list-for-it"
          readOnly
          spellCheck={false}
          dir="ltr"
          value={text.data.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
