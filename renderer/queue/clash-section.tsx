import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { ClashView, KeepBothInput } from "../../shared/ipc/clashes.ts";
import type { ZoneId } from "../../shared/time.ts";
import { ClashCard } from "./clash-card.tsx";
import { useClashActs, useClashes } from "./use-clashes.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

function pairOf(clash: ClashView): KeepBothInput {
  return clash.kind === "visits"
    ? { appointmentId: clash.first.appointmentId, withId: clash.second.appointmentId }
    : { appointmentId: clash.visit.appointmentId, withId: clash.eventId };
}

/** The part of the queue about visits at the same time; nothing where there are none. */
export function ClashSection({ zone }: { readonly zone: ZoneId }) {
  const { data } = useClashes();
  const { move, keep, putAway } = useClashActs();
  if (data === undefined) return null;
  const { clashes, count, closed } = data;
  return (
    <>
      {clashes.map((clash) => {
        const pair = pairOf(clash);
        return (
          <ClashCard
            key={`${pair.appointmentId} ${pair.withId}`}
            clash={clash}
            zone={zone}
            isBusy={move.isPending || keep.isPending}
            onMove={(visit, startsAt) =>
              move.mutate({ practitionerId: clash.practitionerId, visit, startsAt })
            }
            onKeep={() => keep.mutate(pair)}
          />
        );
      })}
      {count > clashes.length ? (
        <Text c="dimmed">{t("queue.moreClashes", { count: count - clashes.length })}</Text>
      ) : null}
      {closed.length === 0 ? null : (
        <Paper withBorder p="sm" component="section" aria-label={t("queue.otherClinic")}>
          <Stack gap={4}>
            {closed.map((one) => (
              <Text key={one.practitionerName} size="sm">
                <Sentence
                  of="queue.otherClinicEvents"
                  values={{ count: one.count, practitioner: one.practitionerName }}
                />
              </Text>
            ))}
          </Stack>
          <Group mt="xs">
            <Button size="xs" variant="default" loading={putAway.isPending} onClick={() => putAway.mutate()}>
              {t("queue.understood")}
            </Button>
          </Group>
        </Paper>
      )}
    </>
  );
}
