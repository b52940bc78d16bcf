import { Button, Text } from "@mantine/core";
import type { HealthView } from "../../shared/ipc/health.ts";
import type { SelfTestLeg, TestedCalendar } from "../../shared/ipc/self-test.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { spokenLanguage } from "../words/spoken-words.ts";
import { t } from "../words/t.ts";
import { HealthLine } from "./health-line.tsx";
import type { HealthState } from "./health-line.tsx";
import { useHealthActs } from "./use-health.ts";

/** What the self-test is drawn from. */
export interface SelfTestSectionProps {
  readonly health: HealthView;
  readonly zone: ZoneId;
}

const LEGS = ["written", "told", "readBack", "deleted"] as const;

function legWords(leg: SelfTestLeg): string {
  if (leg.kind !== "passed") return t(`health.leg.${leg.kind}`);
  return new Intl.NumberFormat(spokenLanguage().locale, {
    style: "unit",
    unit: "second",
    unitDisplay: "short",
    maximumFractionDigits: 2,
  }).format(leg.ms / 1000);
}

/** Only what a person can mend needs a person. */
function stateOf({ trouble }: TestedCalendar): HealthState {
  if (trouble === null) return "good";
  return ["signInAgain", "noWriteAccess", "calendarGone", "refused"].includes(trouble) ? "act" : "waits";
}

/** The way to Google and back, tested: a button, and what the last test said of each calendar and leg. */
export function SelfTestSection({ health, zone }: SelfTestSectionProps) {
  const { test } = useHealthActs();
  const { isUnderWay, last } = health.selfTest;
  const names = new Map(health.calendars.map(({ calendarId, calendarName }) => [calendarId, calendarName]));
  const isTesting = isUnderWay || test.isPending;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t("health.selfTestWhy")}
      </Text>
      <div className="health__test">
        <Button size="xs" loading={isTesting} onClick={() => test.mutate()}>
          {t("health.testNow")}
        </Button>
        <Text size="sm" component="output">
          {isTesting
            ? t("health.testing")
            : last === null
              ? t("health.neverTested")
              : testedWords(last, zone)}
        </Text>
      </div>
      {last === null ? null : (
        <>
          <table className="health__legs">
            <thead>
              <tr>
                <th scope="col">{t("health.leg.calendar")}</th>
                {LEGS.map((leg) => (
                  <th key={leg} scope="col">
                    {t(`health.leg.${leg}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {last.calendars.map((tested) => (
                <tr key={tested.calendarId}>
                  <th scope="row">
                    <bdi>{names.get(tested.calendarId) ?? tested.calendarId}</bdi>
                  </th>
                  {LEGS.map((leg) => (
                    <td key={leg}>{legWords(tested[leg])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <ul className="health__lines">
            {last.calendars.map((tested) => (
              <HealthLine
                key={tested.calendarId}
                state={stateOf(tested)}
                of={<bdi>{names.get(tested.calendarId) ?? tested.calendarId}</bdi>}
              >
                {t(`health.outcome.${tested.trouble ?? "fine"}`)}
              </HealthLine>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function testedWords(last: NonNullable<HealthView["selfTest"]["last"]>, zone: ZoneId): string {
  const time = instantInShort(last.at, zone);
  return last.cause === "morning" ? t("health.testedInMorning", { time }) : t("health.testedAt", { time });
}
