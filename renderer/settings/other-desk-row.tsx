import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { OtherDesk } from "../../shared/ipc/desks.ts";

/** Another desk, and the way to take it out of the clinic. */
export interface OtherDeskRowProps {
  readonly desk: OtherDesk;
  readonly isRevoking: boolean;
  readonly onRevoke: () => void;
}

/** One line of the list of desks; taking it out is asked about in place. */
export function OtherDeskRow({ desk, isRevoking, onRevoke }: OtherDeskRowProps) {
  const [isAsking, setAsking] = useState(false);
  const name = desk.name ?? "A desk without a name";
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={0}>
          <bdi>{name}</bdi>
          <Text size="xs" c="dimmed">
            {stateWords(desk)}
          </Text>
        </Stack>
        {desk.state === "revoked" || isAsking ? null : (
          <Button size="xs" variant="default" onClick={() => setAsking(true)} aria-label={`Take out ${name}`}>
            Take out
          </Button>
        )}
      </Group>
      {isAsking && desk.state === "admitted" ? (
        <Paper withBorder p="sm" mt="xs">
          <Stack gap="xs">
            <Text size="sm">
              Take <bdi>{name}</bdi> out of the clinic? It hears of no change any more and can never come back
              as the same desk. What was booked there and has reached Google stays; what has not, stays on
              that computer.
            </Text>
            <Text size="sm" fw={600}>
              Was the computer stolen or sold? Then also change the password of the Google account, disconnect
              Google Calendar for the whole clinic and connect it again: that ends every sign-in, that
              computer’s too.
            </Text>
            <Group>
              <Button size="xs" color="red" loading={isRevoking} onClick={onRevoke}>
                Take this desk out
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsking(false)}>
                Keep it
              </Button>
            </Group>
          </Stack>
        </Paper>
      ) : null}
    </li>
  );
}

function stateWords({ state, line, seenAt }: OtherDesk): string {
  if (state === "revoked") return "Taken out of the clinic";
  if (line === "connected") return "Connected now";
  if (seenAt === null) return "Not seen yet";
  const seen = new Date(seenAt);
  return `Last seen ${seen.toLocaleDateString(undefined, { day: "numeric", month: "short" })}, ${seen.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })}`;
}
