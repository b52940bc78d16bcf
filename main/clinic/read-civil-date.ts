import { CivilDate } from "../../shared/time.ts";

/**
 * A day as people write it: 2026-11-21, 21.11.2026 or 21/11/2026 (the day first, always). undefined where it is no such date,
 * or a day that does not exist.
 */
export function readCivilDate(text: string): CivilDate | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  const local = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  const [year, month, day] = iso !== null ? iso.slice(1) : [local?.[4], local?.[3], local?.[1]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return CivilDate.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`).data;
}
