import { Button, Paper, Text } from "@mantine/core";
import type { ClashView } from "../../shared/ipc/clashes.ts";
import type { ZoneId } from "../../shared/time.ts";
import { ClashVisit } from "./clash-visit.tsx";
import { useClashActs } from "./use-clashes.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** Two visits at the same time. */
export interface ClashCardProps {
  readonly clash: Extract<ClashView, { kind: "visits" }>;
  readonly zone: ZoneId;
}

/** Two visits at the same time: who was first, whom to call, and where each could go. */
export function ClashCard({ clash, zone }: ClashCardProps) {
  const { move, keep } = useClashActs();
  const { practitionerId, first, second } = clash;
  const isBusy = move.isPending || keep.isPending;
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={t("queue.clashOfTwo", { first: first.patientName, second: second.patientName })}
    >
      <Text fw={600}>
        <Sentence of="queue.clashTitle" values={{ practitioner: clash.practitionerName }} />
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t("queue.clashVisits")}
      </Text>
      <div className="clash__two">
        {[first, second].map((visit) => {
          const proposal = visit === first ? "stays" : "moves";
          return (
            <div key={visit.appointmentId} className="clash__side">
              <Text size="sm" c="dimmed">
                {proposal === "stays" ? t("queue.clashStays") : t("queue.clashMoves")}
              </Text>
              <ClashVisit
                visit={visit}
                zone={zone}
                proposal={proposal}
                isBusy={isBusy}
                onMove={(startsAt) => move.mutate({ practitionerId, visit, startsAt })}
              />
            </div>
          );
        })}
      </div>
      <Button
        mt="sm"
        size="xs"
        variant="default"
        disabled={isBusy}
        onClick={() => keep.mutate({ appointmentId: first.appointmentId, withId: second.appointmentId })}
      >
        {t("queue.keepBoth")}
      </Button>
    </Paper>
  );
}
