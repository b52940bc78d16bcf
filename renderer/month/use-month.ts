import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import type { CivilDate } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { firstWeekday, monthStart } from "../ui/calendar-week.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** How often the month is read again, in milliseconds: today moves on at midnight. */
const CLOCK_MS = 60_000;

/** How full the days of a month are, by any of its days (null follows today), without some practitioners. */
export function useMonth(day: CivilDate | null, hidden: readonly PractitionerId[]) {
  const month = day === null ? null : monthStart(day);
  return useQuery({
    queryKey: queryKeys.month(month, hidden),
    queryFn: () => ask("readMonth", { day: month, firstWeekday: firstWeekday(), hidden: [...hidden] }),
    placeholderData: keepPreviousData,
    refetchInterval: CLOCK_MS,
  });
}
