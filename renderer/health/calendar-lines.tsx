import { Button } from "@mantine/core";
import type { CalendarLine as Line, HealthView } from "../../shared/ipc/health.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { HealthLine } from "./health-line.tsx";
import type { HealthState } from "./health-line.tsx";
import { sayProof } from "./proof-words.ts";
import { useHealthActs } from "./use-health.ts";

/** What the lines about the calendars are drawn from. */
export interface CalendarLinesProps {
  readonly health: HealthView;
  readonly zone: ZoneId;
}

function stateOf({ problem, age, proof }: Line): HealthState {
  if (problem !== "none" || (proof.kind === "unreachable" && proof.why === "signInAgain")) return "act";
  return age === "stale" || proof.kind === "unreachable" || proof.kind === "neverRead" ? "waits" : "good";
}

/** Each linked calendar: how old its proof is, how its changes arrive, and what waits for it. */
export function CalendarLines({ health, zone }: CalendarLinesProps) {
  const { check } = useHealthActs();
  const now = Date.parse(health.now);
  if (health.calendars.length === 0)
    return (
      <ul className="health__lines">
        <HealthLine state="off">{t("health.noCalendars")}</HealthLine>
      </ul>
    );
  return (
    <ul className="health__lines">
      {health.calendars.map((line) => (
        <HealthLine
          key={line.calendarId}
          state={stateOf(line)}
          of={
            line.calendarName === line.practitionerName ? (
              <bdi>{line.calendarName}</bdi>
            ) : (
              <Sentence
                of="queue.calendarAndPractitioner"
                values={{ calendar: line.calendarName, practitioner: line.practitionerName }}
              />
            )
          }
          action={
            <Button
              size="xs"
              variant="default"
              aria-label={t("health.checkNowOf", { calendar: line.calendarName })}
              onClick={() => check.mutate(line.practitionerId)}
            >
              {t("health.checkNow")}
            </Button>
          }
        >
          <span>{sayProof(line.proof, now).sentence}</span>
          <span className="health__more">
            {line.nextLookAt === null ? null : (
              <span>{t("health.nextLook", { time: instantInShort(line.nextLookAt, zone) })}</span>
            )}
            {line.channelUntil === null ? null : (
              <span>{t("health.channelUntil", { time: instantInShort(line.channelUntil, zone) })}</span>
            )}
            {line.oldestSince === null ? null : (
              <span>
                {t("health.queue.waiting", {
                  count: line.waiting,
                  time: instantInShort(line.oldestSince, zone),
                })}
              </span>
            )}
            {line.setAside === 0 ? null : <span>{t("health.setAside", { count: line.setAside })}</span>}
          </span>
        </HealthLine>
      ))}
    </ul>
  );
}
