import { Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AddServiceOutcome } from "../../shared/ipc/set-up.ts";
import { useFocusFirstWrong } from "../ui/use-focus-first-wrong.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { t } from "../words/t.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { useTellUnsaved } from "./unsaved.ts";

/** What somebody typed of a service. Minutes that cannot be read are 0. */
export interface ServiceFields {
  readonly name: string;
  readonly durationMinutes: number;
}

/** A service's fields, and what becomes of them. */
export interface ServiceFormProps {
  readonly label: string;
  readonly given: ServiceFields;
  readonly isSaving: boolean;
  readonly saveLabel?: string;
  readonly problem: Extract<AddServiceOutcome, { kind: "invalid" }> | undefined;
  readonly onSave: (fields: ServiceFields) => void;
  readonly onDiscard: () => void;
}

/** Name and length of a service, saved together. */
export function ServiceForm(props: ServiceFormProps) {
  const { label, given, isSaving, saveLabel, problem, onSave, onDiscard } = props;
  const [name, setName] = useState(given.name);
  const [minutes, setMinutes] = useState(String(given.durationMinutes));
  useTellUnsaved(name !== given.name || minutes !== String(given.durationMinutes));
  const first = useFocusOnMount<HTMLInputElement>();
  const form = useFocusFirstWrong<HTMLFormElement>(problem);
  const said = problem === undefined ? null : t(`clinic.problem.${problem.problem}`);
  const isLength = problem?.problem === "minutesWrong";
  return (
    <form
      ref={form}
      className="set-up-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, durationMinutes: /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : 0 });
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="start">
          <TextInput
            ref={first}
            flex={1}
            label={t("clinic.serviceName")}
            autoComplete="off"
            dir={name === "" ? "" : "auto"}
            value={name}
            error={isLength ? null : said}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            w={190}
            label={t("clinic.minutes")}
            inputMode="numeric"
            autoComplete="off"
            value={minutes}
            error={isLength ? said : null}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
        </Group>
        <SaveButtons
          isSaving={isSaving}
          onDiscard={onDiscard}
          {...(saveLabel === undefined ? {} : { label: saveLabel })}
        />
      </Stack>
    </form>
  );
}
