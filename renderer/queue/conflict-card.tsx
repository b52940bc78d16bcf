import { Button, Paper, Stack, Text } from "@mantine/core";
import type { ConflictView } from "../../shared/ipc/queue.ts";
import type { ZoneId } from "../../shared/time.ts";
import { hoursInShort, instantInShort } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** Two versions of one appointment and the choice between them. */
export interface ConflictCardProps {
  readonly conflict: ConflictView;
  readonly zone: ZoneId;
  readonly isBusy: boolean;
  readonly onKeep: (keep: "ours" | "theirs") => void;
}

type Version = NonNullable<ConflictView["theirs"]>;

function Slot({ version }: { readonly version: Version }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {hoursInShort(version.startsAt, version.durationMinutes)}
      </Text>
      <Text size="sm">{version.note === "" ? t("queue.noNote") : version.note}</Text>
    </>
  );
}

/** Who holds the other version, and since when. */
function TheirSide({ conflict, zone }: Pick<ConflictCardProps, "conflict" | "zone">) {
  const { theirDesk, theirsChangedAt, practitionerName } = conflict;
  if (theirsChangedAt === null) return t("queue.inGoogle");
  const time = instantInShort(theirsChangedAt, zone);
  return theirDesk === null ? (
    <Sentence of="queue.inGoogleSince" values={{ practitioner: practitionerName, time }} />
  ) : (
    <Sentence of="queue.atDeskSince" values={{ desk: theirDesk, time }} />
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
      aria-label={t("queue.conflict", { patient: conflict.patientName })}
      data-conflict-appointment-id={conflict.appointmentId}
    >
      <Text fw={600}>
        <Sentence
          of="queue.patientAndPractitioner"
          values={{ patient: conflict.patientName, practitioner: conflict.practitionerName }}
        />
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t("queue.conflictSince", { time: instantInShort(conflict.since, zone) })}
      </Text>
      <div className="conflict">
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            {t("queue.hereSince", { time: instantInShort(ours.changedAt, zone) })}
          </Text>
          {ours.cancelled ? <Text fw={600}>{t("ui.status.cancelled")}</Text> : <Slot version={ours} />}
          <Button size="xs" mt="auto" disabled={isBusy} onClick={() => onKeep("ours")}>
            {t("queue.keepOurs")}
          </Button>
        </Stack>
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            <TheirSide conflict={conflict} zone={zone} />
          </Text>
          {theirs === null ? <Text fw={600}>{t("queue.deleted")}</Text> : <Slot version={theirs} />}
          <Button size="xs" mt="auto" variant="default" disabled={isBusy} onClick={() => onKeep("theirs")}>
            {t("queue.takeGoogles")}
          </Button>
        </Stack>
      </div>
    </Paper>
  );
}
