import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";

/** The connected account and the way to end it. */
export interface ConnectedAccountProps {
  readonly email: string;
  readonly isDisconnecting: boolean;
  /** Whether other desks of the clinic use the same connection. */
  readonly hasOtherDesks: boolean;
  readonly onDisconnect: (which: "desk" | "clinic") => void;
}

/** Says which account is connected; disconnecting is asked about in place. */
export function ConnectedAccount({
  email,
  isDisconnecting,
  hasOtherDesks,
  onDisconnect,
}: ConnectedAccountProps) {
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
        {hasOtherDesks ? (
          <Text size="sm">
            “Only this desk”: the others go on as before. “The whole clinic”: Google ends the access of every
            desk, and changes made in Google reach none of them.
          </Text>
        ) : null}
        <Group>
          <Button size="xs" loading={isDisconnecting} onClick={() => onDisconnect("clinic")}>
            {hasOtherDesks ? "The whole clinic" : "Disconnect Google Calendar"}
          </Button>
          {hasOtherDesks ? (
            <Button size="xs" variant="default" onClick={() => onDisconnect("desk")}>
              Only this desk
            </Button>
          ) : null}
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            Stay connected
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
