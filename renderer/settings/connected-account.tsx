import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

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
          <Sentence of="settings.connectedAs" values={{ email: <strong>{email}</strong> }} />
        </Text>
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t("settings.disconnect")}
        </Button>
      </Group>
    );
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text size="sm">
          <Sentence of="settings.disconnectQuestion" values={{ email }} />
        </Text>
        {hasOtherDesks ? <Text size="sm">{t("settings.disconnectWhich")}</Text> : null}
        <Group>
          <Button size="xs" loading={isDisconnecting} onClick={() => onDisconnect("clinic")}>
            {hasOtherDesks ? t("settings.wholeClinic") : t("settings.disconnectGoogle")}
          </Button>
          {hasOtherDesks ? (
            <Button size="xs" variant="default" onClick={() => onDisconnect("desk")}>
              {t("settings.onlyThisDesk")}
            </Button>
          ) : null}
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            {t("settings.stayConnected")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
