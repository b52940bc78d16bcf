import { keepPreviousData, replaceEqualDeep, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import type { WeekView } from "../../shared/ipc/views.ts";
import type { CivilDate } from "../../shared/time.ts";
import { shareVisits } from "../day/share-day.ts";
import { ask } from "../desk.ts";
import { firstWeekday, weekStart } from "../ui/calendar-week.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** How often the week is read again for the now-line and for who is late, in milliseconds. */
const CLOCK_MS = 20_000;

/** A week of one practitioner as it stands, by any of its days; null follows today. */
export function useWeek(day: CivilDate | null, practitionerId: PractitionerId | null) {
  const queryClient = useQueryClient();
  const from = day === null ? null : weekStart(day);
  const queryKey = queryKeys.week(from, practitionerId);
  return useQuery({
    queryKey,
    queryFn: async () => {
      const now = await ask("readWeek", { day: from, firstWeekday: firstWeekday(), practitionerId });
      return shareWeek(queryClient.getQueryData<WeekView>(queryKey), now);
    },
    structuralSharing: false,
    placeholderData: keepPreviousData,
    refetchInterval: CLOCK_MS,
  });
}

function shareWeek(before: WeekView | undefined, now: WeekView): WeekView {
  if (before === undefined) return now;
  return {
    ...now,
    days: replaceEqualDeep(before.days, now.days),
    appointments: shareVisits(before.appointments, now.appointments),
  };
}
