import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DayView } from "../../shared/ipc/appointments.ts";
import type { CivilDate } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { shareDay } from "./share-day.ts";

/** How often the day is read again for the now-line and for who is late, in milliseconds. */
const CLOCK_MS = 20_000;

/** How a day is read: what did not change since keeps its identity. */
export function dayQuery(queryClient: QueryClient, day: CivilDate | null) {
  const queryKey = queryKeys.day(day);
  return {
    queryKey,
    queryFn: async () => shareDay(queryClient.getQueryData<DayView>(queryKey), await ask("readDay", { day })),
    structuralSharing: false,
  } as const;
}

/** A day as it stands; null follows today. The day before stays drawn until the next one is there. */
export function useDay(day: CivilDate | null) {
  return useQuery({
    ...dayQuery(useQueryClient(), day),
    placeholderData: keepPreviousData,
    refetchInterval: CLOCK_MS,
  });
}
