import { Alert, Anchor, Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { joinWords } from "../settings/desk-words.ts";
import { useJoining } from "../settings/use-desks.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";

/** The way into a clinic that is already set up: another desk's code, or the one on paper where no desk is left. */
export function JoinForm({ onBack }: { readonly onBack?: () => void }) {
  const [way, setWay] = useState<"join" | "recover">("join");
  const [code, setCode] = useState("");
  const [deskName, setDeskName] = useState("");
  const field = useFocusOnMount<HTMLInputElement>();
  const joining = useJoining();
  const said = joining.data === undefined ? undefined : joinWords(joining.data);
  const words = WORDS[way];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        joining.mutate({ way, code, deskName });
      }}
      noValidate
    >
      <Stack>
        {said === undefined ? null : (
          <Alert role="alert" variant="outline">
            {said}
          </Alert>
        )}
        <TextInput
          label={words.label}
          description={words.description}
          ref={field}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          classNames={{ input: "join-code__input" }}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput
          label="Name of this desk"
          description="What the other desks call it"
          placeholder="Reception 2"
          autoComplete="off"
          maxLength={60}
          value={deskName}
          onChange={(event) => setDeskName(event.currentTarget.value)}
        />
        <Button type="submit" loading={joining.isPending} disabled={code.trim() === ""}>
          {words.act}
        </Button>
        <Group justify="space-between">
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              joining.reset();
              setWay(way === "join" ? "recover" : "join");
            }}
          >
            {words.other}
          </Anchor>
          {onBack === undefined ? null : (
            <Anchor component="button" type="button" size="sm" onClick={onBack}>
              Set up a new clinic
            </Anchor>
          )}
        </Group>
      </Stack>
    </form>
  );
}

const WORDS = {
  join: {
    label: "Code from the other desk",
    description: "There: Settings, Desks, “Add another desk”. Small letters and missing hyphens are fine.",
    act: "Join the clinic",
    other: "Use the recovery code",
  },
  recover: {
    label: "Recovery code",
    description: "From the paper, for when every computer of the clinic is lost.",
    act: "Bring the clinic back",
    other: "Use a code from another desk",
  },
} as const;
