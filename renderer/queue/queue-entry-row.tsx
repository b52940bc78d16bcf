import { Button, Group, Text } from "@mantine/core";
import { IconClock, IconCloudUp, IconHandStop } from "@tabler/icons-react";
import { useState } from "react";
import type { ConnectionView } from "../../shared/ipc/google.ts";
import type { QueueEntry } from "../../shared/ipc/queue.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort, wallTimeInShort } from "../ui/day-words.ts";
import { GiveUpQuestion } from "./give-up-question.tsx";
import { stateWords } from "./queue-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A waiting change and what can be done about it. */
export interface QueueEntryRowProps {
  readonly entry: QueueEntry;
  readonly zone: ZoneId;
  /** How the clinic's Google account stands. */
  readonly account: ConnectionView["account"]["kind"];
  readonly onRetry: () => void;
  readonly onGiveUp: () => void;
}

const ICONS = { queued: IconClock, inFlight: IconCloudUp, parked: IconHandStop } as const;

/** One change that Google has not seen: whose, what, since when and why. */
export function QueueEntryRow({ entry, zone, account, onRetry, onGiveUp }: QueueEntryRowProps) {
  const [isAsking, setAsking] = useState(false);
  const Icon = ICONS[entry.state];
  const canRetry =
    account === "connected" && entry.state !== "inFlight" && entry.reason !== "waitingForChoice";
  const canGiveUp = entry.state === "parked" && !isAsking;
  return (
    <li className="queue__entry" data-state={entry.state} data-queued-appointment-id={entry.appointmentId}>
      <Icon size={18} aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          <Sentence
            of="queue.patientAndChange"
            values={{ patient: entry.patientName, change: t(`queue.change.${entry.change}`) }}
          />
        </Text>
        <Text size="sm">
          <Sentence
            of="queue.timeAndPractitioner"
            values={{ time: wallTimeInShort(entry.startsAt), practitioner: entry.practitionerName }}
          />
        </Text>
        <Text size="sm" c="dimmed">
          {stateWords(entry, account)} {t("queue.since", { time: instantInShort(entry.since, zone) })}
        </Text>
      </div>
      <Group gap={6} justify="end" className="queue__acts">
        {canRetry ? (
          <Button
            size="xs"
            variant="default"
            onClick={onRetry}
            aria-label={t("queue.tryAgainFor", { patient: entry.patientName })}
          >
            {t("queue.tryAgain")}
          </Button>
        ) : null}
        {canGiveUp ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => setAsking(true)}
            aria-label={t("queue.giveUpFor", { patient: entry.patientName })}
          >
            {t("queue.giveUp")}
          </Button>
        ) : null}
      </Group>
      {isAsking ? <GiveUpQuestion entry={entry} onGiveUp={onGiveUp} onKeep={() => setAsking(false)} /> : null}
    </li>
  );
}
