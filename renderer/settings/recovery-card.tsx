import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { assertNever } from "../../shared/assert.ts";
import type { DesksView } from "../../shared/ipc/desks.ts";

/** The way back that is on paper. */
export interface RecoveryCardProps {
  readonly state: DesksView["recovery"];
  /** A code that was made just now. */
  readonly code: string | undefined;
  readonly isMaking: boolean;
  readonly onMake: () => void;
  readonly onHide: () => void;
}

/** The code for the paper in the safe: it is shown once, when it is made, and another one takes its place. */
export function RecoveryCard({ state, code, isMaking, onMake, onHide }: RecoveryCardProps) {
  const [isAsking, setAsking] = useState(false);
  if (code !== undefined)
    return (
      <Paper withBorder p="md" component="section" aria-label="Recovery code">
        <Stack gap="xs">
          <output className="join-code">{code}</output>
          <Text size="sm">
            Write it on paper now and lock the paper away: no computer keeps this code, and it is not shown
            again. If every computer of the clinic is lost, start Clinic Desk on a new one and choose “Use the
            recovery code”. Whoever has the paper has the clinic.
          </Text>
          <Group>
            <Button size="xs" onClick={onHide}>
              It is on paper
            </Button>
          </Group>
        </Stack>
      </Paper>
    );
  const make = () => {
    setAsking(false);
    onMake();
  };
  if (isAsking)
    return (
      <Paper withBorder p="sm" component="section" aria-label="Another recovery code">
        <Stack gap="xs">
          <Text size="sm">Make another recovery code? The one on paper is no longer good from then on.</Text>
          <Group>
            <Button size="xs" onClick={make}>
              Make another one
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              Keep the paper
            </Button>
          </Group>
        </Stack>
      </Paper>
    );
  return (
    <Stack gap="xs">
      <Text size="sm" fw={state.kind === "used" ? 600 : 400}>
        {stateWords(state)}
      </Text>
      <Group>
        <Button
          size="xs"
          variant="default"
          loading={isMaking}
          onClick={() => (state.kind === "unused" ? setAsking(true) : make())}
        >
          {state.kind === "none" || state.kind === "notKnown"
            ? "Make a recovery code"
            : "Make another recovery code"}
        </Button>
      </Group>
    </Stack>
  );
}

function stateWords(state: DesksView["recovery"]): string {
  switch (state.kind) {
    case "none":
      return "No recovery code is good now. With one on paper, a new computer can bring the clinic back when every computer is lost.";
    case "unused":
      return `The recovery code on paper was made on ${dayWords(state.madeAt)}. It brings the clinic back when every computer is lost.`;
    case "used":
      return `The recovery code of ${dayWords(state.madeAt)} was used. Make another one and throw the old paper away.`;
    case "notKnown":
      return "With a recovery code on paper, a new computer can bring the clinic back when every computer is lost.";
    default:
      return assertNever(state);
  }
}

function dayWords(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { day: "numeric", month: "long", year: "numeric" });
}
