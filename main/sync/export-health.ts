import type { CalendarLine, HealthView } from "../../shared/ipc/health.ts";
import type { SelfTestLeg, TestedCalendar } from "../../shared/ipc/self-test.ts";

/**
 * The health page as text for whoever supports the desk, in English. Nobody's name, address or calendar is in it: calendars are
 * numbered in the order of the columns.
 */
export function exportHealth(health: HealthView): string {
  const { queue, database, selfTest } = health;
  const numberOf = new Map(health.calendars.map(({ calendarId }, index) => [calendarId, index + 1]));
  return [
    `Clinic Desk ${health.version === "" ? "(version not known)" : health.version}, ${health.now}`,
    `account: ${health.account.kind}`,
    `Google: ${health.reach}${health.until === null ? "" : `, again at ${health.until}`}`,
    `relay: ${health.relay}`,
    `desks: ${String(health.desks)}`,
    `queue: ${String(queue.waiting)} waiting, ${String(queue.refused)} refused, ${String(queue.undecided)} undecided, oldest ${queue.oldestSince ?? "none"}`,
    `database: ${String(database.bytes)} bytes, checked ${database.checkedAt}, copied ${database.copiedAt ?? "never"}`,
    `keychain: ${health.keychain}`,
    ...health.calendars.map((calendar, index) => `calendar ${String(index + 1)}: ${calendarText(calendar)}`),
    `self-test: ${selfTest.last === null ? "never" : `${selfTest.last.at}, ${selfTest.last.cause}`}`,
    ...(selfTest.last?.calendars ?? []).map(
      (tested) =>
        `self-test of calendar ${String(numberOf.get(tested.calendarId) ?? "?")}: ${testText(tested)}`,
    ),
    "",
  ].join("\r\n");
}

function calendarText(line: CalendarLine): string {
  return [
    `proof ${line.proof.kind}`,
    `read ${line.lastProvenAt ?? "never"}`,
    `problem ${line.problem}`,
    `age ${line.age}`,
    `channel ${line.channel} until ${line.channelUntil ?? "none"}`,
    `next look ${line.nextLookAt ?? "none"}`,
    `${String(line.waiting)} waiting since ${line.oldestSince ?? "none"}`,
    `${String(line.setAside)} set aside`,
  ].join(", ");
}

function testText({ written, told, readBack, deleted, trouble }: TestedCalendar): string {
  const legs = { written, told, readBack, deleted };
  const texts = Object.entries(legs).map(([name, leg]) => `${name} ${legText(leg)}`);
  return [...texts, `trouble ${trouble ?? "none"}`].join(", ");
}

function legText(leg: SelfTestLeg): string {
  return leg.kind === "passed" ? `${(leg.ms / 1000).toFixed(2)} s` : leg.kind;
}
