import { Button, Paper, Stack, Text } from "@mantine/core";
import type { ConflictView } from "../../shared/ipc/queue.ts";
import type { ZoneId } from "../../shared/time.ts";
import { clockText, minuteOfDay } from "../ui/civil-day.ts";
import { instantInShort, wallTimeInShort } from "../ui/day-words.ts";

/** Two versions of one appointment and the choice between them. */
export interface ConflictCardProps {
  readonly conflict: ConflictView;
  readonly zone: ZoneId;
  readonly isBusy: boolean;
  readonly onKeep: (keep: "ours" | "theirs") => void;
}

type Version = NonNullable<ConflictView["theirs"]>;

function Slot({ version }: { readonly version: Version }) {
  const end = clockText(minuteOfDay(version.startsAt) + version.durationMinutes);
  return (
    <>
      <Text size="sm" fw={600}>
        {wallTimeInShort(version.startsAt)}–{end}
      </Text>
      <Text size="sm">{version.note === "" ? "No note" : version.note}</Text>
    </>
  );
}

/** Changed here and in Google at once: both versions side by side, and a button under each. */
export function ConflictCard({ conflict, zone, isBusy, onKeep }: ConflictCardProps) {
  const { ours, theirs } = conflict;
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={`Changed here and in Google: ${conflict.patientName}`}
      data-conflict-appointment-id={conflict.appointmentId}
    >
      <Text fw={600}>
        <bdi>{conflict.patientName}</bdi>, <bdi>{conflict.practitionerName}</bdi>
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        Changed here and in Google. The desk keeps the time the patient was told until somebody chooses. Since{" "}
        {instantInShort(conflict.since, zone)}.
      </Text>
      <div className="conflict">
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            Here
          </Text>
          {ours.cancelled ? <Text fw={600}>Cancelled</Text> : <Slot version={ours} />}
          <Button size="xs" mt="auto" disabled={isBusy} onClick={() => onKeep("ours")}>
            Keep ours
          </Button>
        </Stack>
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            In Google
          </Text>
          {theirs === null ? <Text fw={600}>Deleted</Text> : <Slot version={theirs} />}
          <Button size="xs" mt="auto" variant="default" disabled={isBusy} onClick={() => onKeep("theirs")}>
            Take Google’s
          </Button>
        </Stack>
      </div>
    </Paper>
  );
}
