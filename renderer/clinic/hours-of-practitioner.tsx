import { NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { HoursEditor } from "./hours-editor.tsx";
import { useHours } from "./use-hours.ts";

/** Chooses a practitioner and shows the week to be changed. */
export function HoursOfPractitioner({ clinic }: { readonly clinic: ReadyClinic }) {
  const { practitioners } = clinic;
  const [chosen, setChosen] = useState("");
  const view = useHours();
  const practitioner = practitioners.find(({ id }) => id === chosen) ?? practitioners[0];
  if (practitioner === undefined) return <Text size="sm">{t("clinic.noPractitioner")}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("clinic.hoursWhat")}
      </Text>
      <NativeSelect
        label={t("clinic.hoursOf")}
        value={practitioner.id}
        data={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {view === undefined ? null : (
        <HoursEditor
          key={practitioner.id}
          practitioner={practitioner}
          hours={view.hours.filter(({ practitionerId }) => practitionerId === practitioner.id)}
        />
      )}
    </Stack>
  );
}
