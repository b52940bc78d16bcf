import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ClashingVisit } from "../../shared/ipc/clashes.ts";
import type { WallTime, ZoneId } from "../../shared/time.ts";
import { hoursInShort, instantInShort, wallTimeInShort } from "../ui/day-words.ts";
import { CallTicks } from "./call-ticks.tsx";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A visit that is at the same time as something else, and what can be done about it. */
export interface ClashVisitProps {
  readonly visit: ClashingVisit;
  readonly zone: ZoneId;
  /** What the desk proposes. */
  readonly proposal: "stays" | "moves";
  readonly isBusy: boolean;
  readonly onMove: (startsAt: WallTime) => void;
  /** What else can be done, beside the free times. */
  readonly children?: ReactNode;
}

/** Whom to call, when they were booked, where they could go, and what came of the call. */
export function ClashVisit({ visit, zone, proposal, isBusy, onMove, children }: ClashVisitProps) {
  return (
    <div className="clash__visit">
      <div className="clash__who">
        <Text fw={600}>
          <bdi>{visit.patientName}</bdi>
        </Text>
        <Text size="sm" fw={600}>
          {visit.phone === null ? t("queue.noPhone") : <bdi dir="ltr">{visit.phone}</bdi>}
        </Text>
      </div>
      <Text size="sm">
        <Sentence
          of="queue.hoursAndService"
          values={{
            hours: hoursInShort(visit.startsAt, visit.durationMinutes),
            service: visit.serviceName,
          }}
        />
      </Text>
      <Text size="sm" c="dimmed">
        {t("queue.bookedAt", { time: instantInShort(visit.bookedAt, zone) })}
      </Text>
      <CallTicks visit={visit} zone={zone} />
      <Text size="sm" mt="auto">
        {visit.freeAt.length === 0 ? t("queue.noFreeTime") : t("queue.freeTimes")}
      </Text>
      <Group gap={6}>
        {visit.freeAt.map((startsAt) => {
          const time = wallTimeInShort(startsAt);
          const isSameDay = startsAt.slice(0, 10) === visit.startsAt.slice(0, 10);
          return (
            <Button
              key={startsAt}
              size="xs"
              variant={proposal === "moves" ? "filled" : "default"}
              disabled={isBusy}
              aria-label={t("clash.moveTo", { patient: visit.patientName, time })}
              onClick={() => onMove(startsAt)}
            >
              {isSameDay ? startsAt.slice(11) : time}
            </Button>
          );
        })}
        {children}
      </Group>
    </div>
  );
}
