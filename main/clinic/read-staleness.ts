import type { InsightsView } from "../../shared/ipc/insights.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { CivilDate } from "../../shared/time.ts";
import { listStaleness } from "../store/staleness.ts";
import type { Reader } from "../store/sql.ts";

const EVER = CivilDate.parse("0001-01-01");

/** Whole weeks, and whose calendars are looked at. */
export interface StalenessAsked {
  readonly weeks: readonly CivilDate[];
  /** The last day of the last week. */
  readonly last: CivilDate;
  readonly asked: readonly Practitioner[];
}

/** How old the proof that these people's calendars are in step became: at most in each week, and ever. */
export function readStaleness(
  reader: Reader,
  { weeks, last, asked }: StalenessAsked,
): InsightsView["staleness"] {
  const whose = new Map(
    asked.flatMap(({ id, calendarId }) => (calendarId === null ? [] : [[calendarId, id] as const])),
  );
  const known = listStaleness(reader, { from: EVER, to: last }).flatMap(({ day, calendarId, longestMs }) => {
    const practitionerId = whose.get(calendarId);
    return practitionerId === undefined ? [] : [{ day, longestMs, practitionerId }];
  });
  return {
    weeks: weeks.map((first, week) => {
      const next = weeks[week + 1] ?? "~";
      const ages = known.filter(({ day }) => day >= first && day < next).map(({ longestMs }) => longestMs);
      return ages.length === 0 ? null : Math.max(...ages);
    }),
    ever: known.toSorted((one, other) => other.longestMs - one.longestMs)[0] ?? null,
  };
}
