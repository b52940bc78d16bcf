import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { ClashingVisit, ClashView } from "../../shared/ipc/clashes.ts";
import type { WallTime, ZoneId } from "../../shared/time.ts";
import { clockText, minuteOfDay } from "../ui/civil-day.ts";
import { instantInShort, wallTimeInShort } from "../ui/day-words.ts";

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
  const end = clockText(minuteOfDay(visit.startsAt) + visit.durationMinutes);
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {proposal === "stays" ? "Booked first: stays" : "To be moved"}
      </Text>
      <Text fw={600}>
        <bdi>{visit.patientName}</bdi>
      </Text>
      <Text size="sm">
        {wallTimeInShort(visit.startsAt)}–{end}, <bdi>{visit.serviceName}</bdi>
      </Text>
      <Text size="sm" fw={600}>
        {visit.phone === null ? "No phone number" : <bdi>{visit.phone}</bdi>}
      </Text>
      <Text size="sm" c="dimmed">
        Booked {instantInShort(visit.bookedAt, zone)}
      </Text>
      <Text size="sm" mt="auto">
        {visit.freeAt.length === 0 ? "No free time in the next four weeks" : "Move to a free time:"}
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
  const who =
    clash.kind === "visits"
      ? `${clash.first.patientName} and ${clash.second.patientName}`
      : clash.visit.patientName;
  return (
    <Paper withBorder p="sm" component="section" aria-label={`At the same time: ${who}`}>
      <Text fw={600}>
        <bdi>{clash.practitionerName}</bdi>: two at the same time
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {clash.kind === "visits"
          ? "Nobody is cancelled by itself. Call one of the two and move that visit, or keep both. Every desk proposes the same."
          : "Google’s calendar is busy then. Call the patient and move the visit, or keep both."}
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
                In Google
              </Text>
              <Text fw={600}>
                <bdi>{clash.title === "" ? "Busy" : clash.title}</bdi>
              </Text>
              <Text size="sm">
                {wallTimeInShort(clash.eventStartsAt)} to {wallTimeInShort(clash.eventEndsAt)}
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
        Keep both
      </Button>
    </Paper>
  );
}
