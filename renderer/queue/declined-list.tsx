import { Button, Group, Paper, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DeclinedView } from "../../shared/ipc/answers.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { ZoneId } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import { instantInShort, wallTimeInShort } from "../ui/day-words.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";
import { useDeclined } from "./use-declined.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

function declinedWords({ who, patientPhone }: DeclinedView): string {
  if (who === "practitioner") return t("queue.declinedByPractitioner");
  return patientPhone === null
    ? t("queue.declinedByPatientNoPhone")
    : t("queue.declinedByPatient", { phone: patientPhone });
}

/** The visits that somebody declined in Google: nothing happens to them until a person decides (MG9). */
export function DeclinedList({ zone }: { readonly zone: ZoneId }) {
  const queryClient = useQueryClient();
  const { open, showDay } = useViewState();
  const declinedVisits = useDeclined();
  const keep = useMutation({
    mutationFn: (appointmentId: AppointmentId) => ask("keepDeclined", { appointmentId }),
    onSuccess: async ({ kind }) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.declined });
      await queryClient.invalidateQueries({ queryKey: queryKeys.connection });
      sayDone(kind === "kept" ? t("queue.visitStays") : t("queue.settled"));
    },
  });
  return declinedVisits.map((declined) => (
    <Paper
      key={`${declined.appointmentId} ${declined.who}`}
      withBorder
      p="sm"
      component="section"
      aria-label={t("queue.declined", { patient: declined.patientName })}
    >
      <Text fw={600}>
        <Sentence
          of="queue.patientTimePractitioner"
          values={{
            patient: declined.patientName,
            time: wallTimeInShort(declined.startsAt),
            practitioner: declined.practitionerName,
          }}
        />
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {declinedWords(declined)} {t("queue.since", { time: instantInShort(declined.since, zone) })}
      </Text>
      <Group gap="xs">
        <Button
          size="xs"
          onClick={() => {
            showDay(dayOfWall(declined.startsAt));
            open({ kind: "appointment", appointmentId: declined.appointmentId });
          }}
        >
          {t("queue.openVisit")}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={keep.isPending}
          onClick={() => keep.mutate(declined.appointmentId)}
        >
          {t("queue.itStays")}
        </Button>
      </Group>
    </Paper>
  ));
}
