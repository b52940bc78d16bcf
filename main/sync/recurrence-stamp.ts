import { instantFromRfc3339, msOf } from "../../shared/time.ts";

/**
 * A day or a time as recurrence lines write it (RFC 5545, sections 3.3.4 and 3.3.5). `wall`: milliseconds as a ZoneClock counts
 * them; `moment`: Unix milliseconds.
 */
export type RecurrenceStamp =
  | { readonly kind: "day"; readonly wall: number }
  | { readonly kind: "wall"; readonly wall: number }
  | { readonly kind: "moment"; readonly moment: number };

/** Reads `20261231`, `20261231T090000` or `20261231T080000Z`; undefined where it is none of them, or no such day or time. */
export function readRecurrenceStamp(text: string): RecurrenceStamp | undefined {
  const [, year, month, day, hour, minute = "", second = "", zulu] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const time = hour === undefined ? "00:00:00" : `${hour}:${minute}:${second}`;
  const instant = instantFromRfc3339(`${year}-${month}-${day}T${time}Z`);
  if (instant === undefined) return undefined;
  const milliseconds = msOf(instant);
  if (hour === undefined) return { kind: "day", wall: milliseconds };
  return zulu === undefined ? { kind: "wall", wall: milliseconds } : { kind: "moment", moment: milliseconds };
}
