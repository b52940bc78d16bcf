import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPhone, IconRefresh } from "@tabler/icons-react";
import { ListForIt } from "../ui/list-for-it.tsx";
import { instantInShort } from "../ui/day-words.ts";
import { pillWords } from "../ui/connection-words.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { useConnection } from "../ui/use-connection.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { useClashes } from "../clash/use-clashes.ts";
import { ConflictCard } from "./conflict-card.tsx";
import { DeclinedList } from "./declined-list.tsx";
import { HeldCard } from "./held-card.tsx";
import { QueueEntryRow } from "./queue-entry-row.tsx";
import { SetAsideList } from "./set-aside-list.tsx";
import { answerFor, useHeldAnswers, useHeldChanges } from "./use-held-changes.ts";
import { useQueue, useQueueActs } from "./use-queue.ts";
import { t } from "../words/t.ts";
import "./queue.css";

/** The drawer "Waiting for Google": what it has not seen yet, why, and what a person can do about it. */
export function QueueDrawer({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer
      title={t("queue.title")}
      isOpen={panel.kind === "queue"}
      onClose={close}
      tip="queue"
      size={540}
    >
      <QueuePanel clinic={clinic} />
    </DeskDrawer>
  );
}

function QueuePanel({ clinic }: { readonly clinic: ReadyClinic }) {
  const { open } = useViewState();
  const { data: connection } = useConnection();
  const { data: queue } = useQueue();
  const { data: held } = useHeldChanges();
  const { data: clashes } = useClashes();
  const { syncNow, retry, discard, listParked, saveParked, resolve } = useQueueActs();
  const { apply, restore } = useHeldAnswers();
  const { zone } = clinic.clinic;
  if (queue === undefined || connection === undefined || held === undefined) return null;
  const account = connection.account.kind;
  const isConnected = account === "connected";
  // A visit that waits for a choice has its card above; its line would give an older reason.
  const undecided = new Set(
    [...queue.conflicts, ...held.flatMap(({ changes }) => changes)].map(({ appointmentId }) => appointmentId),
  );
  const entries = queue.entries.filter(({ appointmentId }) => !undecided.has(appointmentId));
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{pillWords(connection.pill)}</Text>
        {isConnected ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={15} aria-hidden />}
            loading={syncNow.isPending}
            onClick={() => syncNow.mutate()}
          >
            {t("queue.syncNow")}
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={() => open({ kind: "settings", section: "google" })}>
            {t("queue.openSettings")}
          </Button>
        )}
      </Group>
      {connection.pill.kind === "notRead" ? (
        <Text size="sm" role="alert">
          {t("queue.notRead", { time: instantInShort(connection.pill.since, zone) })}
        </Text>
      ) : null}
      {clashes === undefined || clashes.count === 0 ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPhone size={15} aria-hidden />}
          onClick={() => open({ kind: "clashes" })}
        >
          {t("queue.clashes", { count: clashes.count })} · {t("clash.open")}
        </Button>
      )}
      {held.map((proposal) => (
        <HeldCard
          key={proposal.practitionerId}
          proposal={proposal}
          zone={zone}
          isBusy={apply.isPending || restore.isPending}
          onApply={() => apply.mutate(answerFor(proposal))}
          onRestore={() => restore.mutate(answerFor(proposal))}
        />
      ))}
      <DeclinedList zone={zone} />
      {queue.conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.appointmentId}
          conflict={conflict}
          zone={zone}
          isBusy={resolve.isPending}
          onKeep={(keep) => resolve.mutate({ appointmentId: conflict.appointmentId, keep })}
        />
      ))}
      {entries.length === 0 && queue.conflicts.length === 0 && held.length === 0 ? (
        <Text c="dimmed">{isConnected ? t("queue.nothing") : t("queue.nothingHere")}</Text>
      ) : null}
      <ul className="queue">
        {entries.map((entry) => (
          <QueueEntryRow
            key={entry.appointmentId}
            entry={entry}
            zone={zone}
            account={account}
            onRetry={() => retry.mutate(entry.appointmentId)}
            onGiveUp={() => discard.mutate(entry.appointmentId)}
          />
        ))}
      </ul>
      {entries.some(({ state }) => state === "parked") ? (
        <ListForIt
          about="refused"
          text={listParked.data?.text}
          isBusy={listParked.isPending}
          onList={() => listParked.mutate()}
          onSave={() => saveParked.mutate()}
        />
      ) : null}
      <SetAsideList zone={zone} />
    </Stack>
  );
}
