import { addMs, instantFromRfc3339, type Instant } from "../../shared/time.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const HTTP_DATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;

/**
 * When a `Retry-After` header says to come back (RFC 9110, section 10.2.3): seconds from `now`, or a date. Undefined where
 * the header is absent or says neither.
 */
export function readRetryAfter(header: string | undefined, now: Instant): Instant | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return addMs(now, Number(header) * 1000);
  const [, day, month = "", year, time] = HTTP_DATE.exec(header) ?? [];
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
  return instantFromRfc3339(`${year}-${number}-${day}T${time}Z`);
}
