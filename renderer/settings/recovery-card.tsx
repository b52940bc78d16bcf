import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { assertNever } from "../../shared/assert.ts";
import type { RecoveryCodeOutcome } from "../../shared/ipc/desks.ts";

/** The recovery code, once somebody asked for it. */
export interface RecoveryCardProps {
  readonly outcome: RecoveryCodeOutcome | undefined;
  readonly onShow: () => void;
  readonly onHide: () => void;
}

/** The code for the paper in the safe: shown when asked for, and only then. */
export function RecoveryCard({ outcome, onShow, onHide }: RecoveryCardProps) {
  if (outcome === undefined)
    return (
      <Group>
        <Button size="xs" variant="default" onClick={onShow}>
          Show the recovery code
        </Button>
      </Group>
    );
  switch (outcome.kind) {
    case "shown":
      return (
        <Paper withBorder p="md" component="section" aria-label="Recovery code">
          <Stack gap="xs">
            <output className="join-code">{outcome.code}</output>
            <Text size="sm">
              Write it on paper and lock it away. If every computer of the clinic is lost, a new one comes
              back with it: start Clinic Desk there and choose “Use the recovery code”. It never expires, and
              whoever has it has the clinic.
            </Text>
            <Group>
              <Button size="xs" variant="default" onClick={onHide}>
                Hide it
              </Button>
            </Group>
          </Stack>
        </Paper>
      );
    case "notKept":
      return <Text size="sm">This clinic was set up before there were recovery codes, so it has none.</Text>;
    case "keychainUnavailable":
      return (
        <Text size="sm">The keychain of this computer is locked. Unlock it and show the code again.</Text>
      );
    default:
      return assertNever(outcome);
  }
}
