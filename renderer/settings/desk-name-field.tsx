import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { t } from "../words/t.ts";

/** What this desk is called, changed by whoever sits at it. */
export function DeskNameField({
  name,
  onName,
}: {
  readonly name: string;
  readonly onName: (name: string) => void;
}) {
  const [typed, setTyped] = useState(name);
  const isChanged = typed.trim() !== "" && typed.trim() !== name;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onName(typed.trim());
      }}
    >
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          label={t("desks.thisDesk")}
          description={t("onboarding.deskNameHint")}
          placeholder={t("desks.nameExample")}
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          flex={1}
        />
        <Button type="submit" variant="default" disabled={!isChanged}>
          {t("desks.saveName")}
        </Button>
      </Group>
    </form>
  );
}
