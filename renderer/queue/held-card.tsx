import { Button, Group, Paper, Text } from "@mantine/core";
import type { HeldChangeView, HeldProposal } from "../../shared/ipc/held.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort, wallTimeInShort } from "../ui/day-words.ts";
import { applyWords, proposalWords } from "./held-words.ts";

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
        {wallTimeInShort(change.startsAt)} →{" "}
        {change.to === null ? "cancelled" : wallTimeInShort(change.to.startsAt)}
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
      aria-label={`Many changes in Google at once: ${practitionerName}`}
      data-held-practitioner-id={proposal.practitionerId}
    >
      <Text fw={600}>{proposalWords(proposal)}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        Google changed them all at once, {instantInShort(proposal.since, zone)}. Nothing has happened here:
        the desk shows every visit as it was and sends nothing of them until somebody answers.
      </Text>
      <Group mb="sm" gap="xs">
        <Button size="xs" disabled={isBusy} onClick={onRestore}>
          Keep ours and restore Google
        </Button>
        <Button size="xs" variant="default" disabled={isBusy} onClick={onApply}>
          {applyWords(proposal)}
        </Button>
      </Group>
      <ul className="held" aria-label="What would happen">
        {changes.map((change) => (
          <Change key={change.appointmentId} change={change} />
        ))}
      </ul>
    </Paper>
  );
}
