import { Button, Group, Paper, Text } from "@mantine/core";
import type { HeldChangeView, HeldProposal } from "../../shared/ipc/held.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort, wallTimeInShort } from "../ui/day-words.ts";
import { applyWords, proposalWords } from "./held-words.ts";
import { t } from "../words/t.ts";

/** What Google would do to many appointments at once, and the two answers. */
export interface HeldCardProps {
  readonly proposal: HeldProposal;
  readonly zone: ZoneId;
  readonly isBusy: boolean;
  readonly onApply: () => void;
  readonly onRestore: () => void;
}

function Change({ change }: { readonly change: HeldChangeView }) {
  return (
    <li className="held__change">
      <Text size="sm" fw={600}>
        <bdi>{change.patientName}</bdi>
      </Text>
      <Text size="sm">
        {t("queue.heldFromTo", {
          from: wallTimeInShort(change.startsAt),
          to: change.to === null ? t("ui.statusInText.cancelled") : wallTimeInShort(change.to.startsAt),
        })}
      </Text>
    </li>
  );
}

/** Many appointments cancelled or moved in Google at once: what would happen, to whom, and two answers. */
export function HeldCard({ proposal, zone, isBusy, onApply, onRestore }: HeldCardProps) {
  const { changes, practitionerName } = proposal;
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={t("queue.held", { practitioner: practitionerName })}
      data-held-practitioner-id={proposal.practitionerId}
    >
      <Text fw={600}>{proposalWords(proposal)}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t("queue.heldWhy", { time: instantInShort(proposal.since, zone) })}
      </Text>
      <Group mb="sm" gap="xs">
        <Button size="xs" disabled={isBusy} onClick={onRestore}>
          {t("queue.restore")}
        </Button>
        <Button size="xs" variant="default" disabled={isBusy} onClick={onApply}>
          {applyWords(proposal)}
        </Button>
      </Group>
      <ul className="held" aria-label={t("queue.heldList")}>
        {changes.map((change) => (
          <Change key={change.appointmentId} change={change} />
        ))}
      </ul>
    </Paper>
  );
}
