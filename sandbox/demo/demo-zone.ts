import { dayOf, type Instant, minuteOfDay, wallTimeOf, ZoneId } from "../../shared/time.ts";
import type { CivilDate, Minutes } from "../../shared/time.ts";

/** Zones around the world, so that it is mid-morning in one of them whenever the tour is given. */
const ZONES = [
  "Pacific/Auckland",
  "Australia/Sydney",
  "Asia/Tokyo",
  "Asia/Singapore",
  "Asia/Dhaka",
  "Asia/Karachi",
  "Asia/Dubai",
  "Africa/Nairobi",
  "Europe/Helsinki",
  "Europe/Zurich",
  "Europe/London",
  "Atlantic/Azores",
  "America/Noronha",
  "America/Sao_Paulo",
  "America/Halifax",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
];
const MID_MORNING = 10 * 60;

/** The day and the minute of the day it is in a zone. */
export interface ZoneNow {
  readonly zone: ZoneId;
  readonly today: CivilDate;
  readonly nowMinute: Minutes;
}

/** What the clock shows in a zone at an instant. */
export function zoneNow(zone: ZoneId, now: Instant): ZoneNow {
  return { zone, today: dayOf(now, zone), nowMinute: minuteOfDay(wallTimeOf(now, zone).wall) };
}

/** The zone in which it is nearest to ten in the morning: the demo clinic is always found at its busiest. */
export function zoneAtMidMorning(now: Instant): ZoneNow {
  const all = ZONES.map((zone) => zoneNow(ZoneId.parse(zone), now));
  return all.reduce((best, next) =>
    Math.abs(next.nowMinute - MID_MORNING) < Math.abs(best.nowMinute - MID_MORNING) ? next : best,
  );
}
