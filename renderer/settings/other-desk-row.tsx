import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { OtherDesk } from "../../shared/ipc/desks.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { momentInShort } from "../ui/day-words.ts";

/** Another desk, and the way to take it out of the clinic. */
export interface OtherDeskRowProps {
  readonly desk: OtherDesk;
  readonly isRevoking: boolean;
  readonly onRevoke: () => void;
}

/** One line of the list of desks; taking it out is asked about in place. */
export function OtherDeskRow({ desk, isRevoking, onRevoke }: OtherDeskRowProps) {
  const [isAsking, setAsking] = useState(false);
  const name = desk.name ?? t("desks.nameless");
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
          <Button
            size="xs"
            variant="default"
            onClick={() => setAsking(true)}
            aria-label={t("desks.takeOutOf", { name })}
          >
            {t("desks.takeOut")}
          </Button>
        )}
      </Group>
      {isAsking && desk.state === "admitted" ? (
        <Paper withBorder p="sm" mt="xs">
          <Stack gap="xs">
            <Text size="sm">
              <Sentence of="desks.takeOutQuestion" values={{ name }} />
            </Text>
            <Text size="sm" fw={600}>
              {t("desks.stolen")}
            </Text>
            <Group>
              <Button size="xs" color="red" loading={isRevoking} onClick={onRevoke}>
                {t("desks.takeThisOut")}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsking(false)}>
                {t("desks.keepIt")}
              </Button>
            </Group>
          </Stack>
        </Paper>
      ) : null}
    </li>
  );
}

function stateWords({ state, line, seenAt }: OtherDesk): string {
  if (state === "revoked") return t("desks.takenOut");
  if (line === "connected") return t("desks.connected");
  if (seenAt === null) return t("desks.notSeen");
  return t("desks.lastSeen", { time: momentInShort(seenAt) });
}
