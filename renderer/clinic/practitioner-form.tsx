import { Group, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AddPractitionerOutcome } from "../../shared/ipc/set-up.ts";
import type { PractitionerColour } from "../../shared/model/clinic.ts";
import { useFocusFirstWrong } from "../ui/use-focus-first-wrong.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { t } from "../words/t.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import { COLOURS } from "./colours.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { useTellUnsaved } from "./unsaved.ts";

/** What somebody typed of a practitioner. */
export interface PractitionerFields {
  readonly name: string;
  readonly colour: PractitionerColour;
  readonly email: string;
}

/** Why it was not taken; each time another object, so that the field is pointed at again. */
export type PractitionerProblem = Extract<AddPractitionerOutcome, { kind: "invalid" }>;

/** A practitioner's fields, and what becomes of them. */
export interface PractitionerFormProps {
  readonly label: string;
  readonly given: PractitionerFields;
  readonly isSaving: boolean;
  readonly saveLabel?: string;
  readonly problem: PractitionerProblem | undefined;
  readonly onSave: (fields: PractitionerFields) => void;
  readonly onDiscard: () => void;
}

/** Name, colour and e-mail address of a practitioner, saved together. */
export function PractitionerForm(props: PractitionerFormProps) {
  const { label, given, isSaving, saveLabel, problem, onSave, onDiscard } = props;
  const [name, setName] = useState(given.name);
  const [colour, setColour] = useState(given.colour);
  const [email, setEmail] = useState(given.email);
  useTellUnsaved(name !== given.name || colour !== given.colour || email !== given.email);
  const first = useFocusOnMount<HTMLInputElement>();
  const form = useFocusFirstWrong<HTMLFormElement>(problem);
  const said = problem === undefined ? null : t(`clinic.problem.${problem.problem}`);
  const isEmail = problem?.problem === "emailUnreadable";
  return (
    <form
      ref={form}
      className="set-up-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, colour, email });
      }}
    >
      <Stack gap="sm">
        <TextInput
          ref={first}
          label={t("clinic.personName")}
          autoComplete="off"
          dir={name === "" ? "" : "auto"}
          value={name}
          error={isEmail ? null : said}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group
          label={t("clinic.colour")}
          value={colour}
          onChange={(value) => setColour(COLOURS.find((one) => one === value) ?? colour)}
        >
          <Group gap="md" mt={4}>
            {COLOURS.map((one) => (
              <Radio
                key={one}
                size="xs"
                value={one}
                label={
                  <span className="swatch-name">
                    <ColourSwatch colour={one} /> {t(`clinic.colourName.${one}`)}
                  </span>
                }
              />
            ))}
          </Group>
        </Radio.Group>
        <TextInput
          label={t("clinic.email")}
          description={t("clinic.emailHint")}
          type="email"
          autoComplete="off"
          value={email}
          error={isEmail ? said : null}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <SaveButtons
          isSaving={isSaving}
          onDiscard={onDiscard}
          {...(saveLabel === undefined ? {} : { label: saveLabel })}
        />
      </Stack>
    </form>
  );
}
