import { Button, Paper, Text } from "@mantine/core";
import type { ZoneId } from "../../shared/time.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { ClashVisit } from "./clash-visit.tsx";
import type { ClashGroup } from "./group-clashes.ts";
import { useClashActs } from "./use-clashes.ts";
import { t } from "../words/t.ts";

/** Everybody who is booked while a practitioner is away. */
export interface AwayCardProps {
  readonly group: Extract<ClashGroup, { kind: "away" }>;
  readonly zone: ZoneId;
}

/** An absence in a practitioner's Google Calendar, and whom to call because of it. */
export function AwayCard({ group, zone }: AwayCardProps) {
  const { move, keep } = useClashActs();
  const { event, clashes } = group;
  const isBusy = move.isPending || keep.isPending;
  const name = t("clash.away", {
    practitioner: event.practitionerName,
    title: event.title === "" ? t("queue.busy") : event.title,
  });
  return (
    <Paper withBorder p="sm" component="section" aria-label={name}>
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t("clash.awaySpan", {
          count: clashes.length,
          from: wallTimeInShort(event.eventStartsAt),
          to: wallTimeInShort(event.eventEndsAt),
        })}
      </Text>
      <ul className="clash__list">
        {clashes.map(({ visit, eventId }) => (
          <li key={visit.appointmentId}>
            <ClashVisit
              visit={visit}
              zone={zone}
              proposal="moves"
              isBusy={isBusy}
              onMove={(startsAt) => move.mutate({ practitionerId: event.practitionerId, visit, startsAt })}
            >
              <Button
                size="xs"
                variant="default"
                disabled={isBusy}
                aria-label={t("clash.keepThisOf", { patient: visit.patientName })}
                onClick={() => keep.mutate({ appointmentId: visit.appointmentId, withId: eventId })}
              >
                {t("clash.keepThis")}
              </Button>
            </ClashVisit>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
