import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";

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
          label="This desk"
          description="What the other desks call it"
          placeholder="Reception"
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          flex={1}
        />
        <Button type="submit" variant="default" disabled={!isChanged}>
          Save the name
        </Button>
      </Group>
    </form>
  );
}
