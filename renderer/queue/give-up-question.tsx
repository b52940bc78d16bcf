import { Button, Group, Text } from "@mantine/core";
import type { QueueEntry } from "../../shared/ipc/queue.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { giveUpWords } from "./queue-words.ts";
import { t } from "../words/t.ts";

/** A refused change that somebody is about to give up. */
export interface GiveUpQuestionProps {
  readonly entry: QueueEntry;
  readonly onGiveUp: () => void;
  readonly onKeep: () => void;
}

/** Says what giving a change up means, and asks whether it is meant. */
export function GiveUpQuestion({ entry, onGiveUp, onKeep }: GiveUpQuestionProps) {
  const keep = useFocusOnMount<HTMLButtonElement>();
  return (
    <fieldset
      className="queue__question"
      aria-label={t("queue.giveUpQuestion", { patient: entry.patientName })}
    >
      <Text size="sm">{giveUpWords(entry.change)}</Text>
      <Group gap={6}>
        <Button size="xs" color="red" onClick={onGiveUp}>
          {t("queue.giveUpThis")}
        </Button>
        <Button ref={keep} size="xs" variant="default" onClick={onKeep}>
          {t("queue.keepIt")}
        </Button>
      </Group>
    </fieldset>
  );
}
