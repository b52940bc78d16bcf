import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";

/** The connected account and the way to end it. */
export interface ConnectedAccountProps {
  readonly email: string;
  readonly isDisconnecting: boolean;
  readonly onDisconnect: () => void;
}

/** Says which account is connected; disconnecting is asked about in place. */
export function ConnectedAccount({ email, isDisconnecting, onDisconnect }: ConnectedAccountProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Group justify="space-between">
        <Text size="sm">
          Connected as <strong>{email}</strong>
        </Text>
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          Disconnect
        </Button>
      </Group>
    );
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text size="sm">
          Disconnect {email}? Appointments stay here and events stay in Google; nothing is sent any more.
        </Text>
        <Group>
          <Button size="xs" loading={isDisconnecting} onClick={onDisconnect}>
            Disconnect Google Calendar
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            Stay connected
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
