import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { DesksView } from "../../shared/ipc/desks.ts";
import { QrCode } from "./qr-code.tsx";
import { TimeLeft } from "./time-left.tsx";

/** A code that can be used now, and the way to take it back. */
export interface JoinCodeCardProps {
  readonly code: NonNullable<DesksView["code"]>;
  readonly onWithdraw: () => void;
  readonly onOver: () => void;
}

/** The code to type or scan at the other desk, with the time it is good for. */
export function JoinCodeCard({ code, onWithdraw, onOver }: JoinCodeCardProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Code for another desk">
      <Group align="flex-start" wrap="nowrap" gap="md">
        <QrCode text={code.code} label="The code as a picture to scan" />
        <Stack gap="xs">
          <Text size="sm">
            On the other computer, start Clinic Desk, choose “Join a clinic that is already set up” and type
            this code:
          </Text>
          <output className="join-code">{code.code}</output>
          <Text size="sm">
            It works once, for <TimeLeft until={code.expiresAt} onOver={onOver} /> more. Show it to nobody
            else: who uses it sees every patient.
          </Text>
          <Group>
            <Button size="xs" variant="default" onClick={onWithdraw}>
              Withdraw the code
            </Button>
          </Group>
        </Stack>
      </Group>
    </Paper>
  );
}
