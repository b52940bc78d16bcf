import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { ClashingVisit, ClashView } from "../../shared/ipc/clashes.ts";
import type { WallTime, ZoneId } from "../../shared/time.ts";
import { hoursInShort, instantInShort, wallTimeInShort } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** Two at the same time, and what can be done about them. */
export interface ClashCardProps {
  readonly clash: ClashView;
  readonly zone: ZoneId;
  readonly isBusy: boolean;
  readonly onMove: (visit: ClashingVisit, startsAt: WallTime) => void;
  readonly onKeep: () => void;
}

interface VisitProps {
  readonly visit: ClashingVisit;
  readonly zone: ZoneId;
  /** What the desk proposes. */
  readonly proposal: "stays" | "moves";
  readonly isBusy: boolean;
  readonly onMove: (startsAt: WallTime) => void;
}

function Visit({ visit, zone, proposal, isBusy, onMove }: VisitProps) {
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {proposal === "stays" ? t("queue.clashStays") : t("queue.clashMoves")}
      </Text>
      <Text fw={600}>
        <bdi>{visit.patientName}</bdi>
      </Text>
      <Text size="sm">
        <Sentence
          of="queue.hoursAndService"
          values={{
            hours: hoursInShort(visit.startsAt, visit.durationMinutes),
            service: visit.serviceName,
          }}
        />
      </Text>
      <Text size="sm" fw={600}>
        {visit.phone === null ? t("queue.noPhone") : <bdi>{visit.phone}</bdi>}
      </Text>
      <Text size="sm" c="dimmed">
        {t("queue.bookedAt", { time: instantInShort(visit.bookedAt, zone) })}
      </Text>
      <Text size="sm" mt="auto">
        {visit.freeAt.length === 0 ? t("queue.noFreeTime") : t("queue.freeTimes")}
      </Text>
      <Group gap={6}>
        {visit.freeAt.map((startsAt) => (
          <Button
            key={startsAt}
            size="xs"
            variant={proposal === "moves" ? "filled" : "default"}
            disabled={isBusy}
            onClick={() => onMove(startsAt)}
          >
            {startsAt.slice(0, 10) === visit.startsAt.slice(0, 10)
              ? startsAt.slice(11)
              : wallTimeInShort(startsAt)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

/** Two visits at the same time, or a visit and an event in Google: who was first, whom to call, and where each could go. */
export function ClashCard({ clash, zone, isBusy, onMove, onKeep }: ClashCardProps) {
  const common = { zone, isBusy };
  const name =
    clash.kind === "visits"
      ? t("queue.clashOfTwo", { first: clash.first.patientName, second: clash.second.patientName })
      : t("queue.clash", { patient: clash.visit.patientName });
  return (
    <Paper withBorder p="sm" component="section" aria-label={name}>
      <Text fw={600}>
        <Sentence of="queue.clashTitle" values={{ practitioner: clash.practitionerName }} />
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {clash.kind === "visits" ? t("queue.clashVisits") : t("queue.clashBusy")}
      </Text>
      <div className="conflict">
        {clash.kind === "visits" ? (
          <>
            <Visit
              {...common}
              visit={clash.first}
              proposal="stays"
              onMove={(startsAt) => onMove(clash.first, startsAt)}
            />
            <Visit
              {...common}
              visit={clash.second}
              proposal="moves"
              onMove={(startsAt) => onMove(clash.second, startsAt)}
            />
          </>
        ) : (
          <>
            <Stack gap={4}>
              <Text size="sm" c="dimmed">
                {t("queue.inGoogle")}
              </Text>
              <Text fw={600}>
                <bdi>{clash.title === "" ? t("queue.busy") : clash.title}</bdi>
              </Text>
              <Text size="sm">
                {t("queue.fromTo", {
                  from: wallTimeInShort(clash.eventStartsAt),
                  to: wallTimeInShort(clash.eventEndsAt),
                })}
              </Text>
            </Stack>
            <Visit
              {...common}
              visit={clash.visit}
              proposal="moves"
              onMove={(startsAt) => onMove(clash.visit, startsAt)}
            />
          </>
        )}
      </div>
      <Button mt="sm" size="xs" variant="default" disabled={isBusy} onClick={onKeep}>
        {t("queue.keepBoth")}
      </Button>
    </Paper>
  );
}
