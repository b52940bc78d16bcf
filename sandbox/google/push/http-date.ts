import { dayOf, weekdayOf, ZoneId } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** An instant as HTTP headers write it, `Tue, 19 Nov 2013 01:13:52 GMT` (RFC 9110, section 5.6.7). */
export function httpDate(instant: Instant): string {
  const weekday = WEEKDAYS[weekdayOf(dayOf(instant, ZoneId.parse("UTC"))) - 1] ?? "";
  const month = MONTHS[Number(instant.slice(5, 7)) - 1] ?? "";
  return `${weekday}, ${instant.slice(8, 10)} ${month} ${instant.slice(0, 4)} ${instant.slice(11, 19)} GMT`;
}
