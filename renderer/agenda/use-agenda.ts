import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AgendaView } from "../../shared/ipc/views.ts";
import type { CivilDate } from "../../shared/time.ts";
import { shareVisits } from "../day/share-day.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

const DAYS = 7;
/** How often the list is read again for who is late, in milliseconds. */
const CLOCK_MS = 20_000;

/** The appointments of a week, from its first day on. */
export function useAgenda(from: CivilDate) {
  const queryClient = useQueryClient();
  const queryKey = queryKeys.agenda(from, DAYS);
  return useQuery({
    queryKey,
    queryFn: async () => {
      const before = queryClient.getQueryData<AgendaView>(queryKey);
      const now = await ask("readAgenda", { from, days: DAYS });
      return before === undefined
        ? now
        : { ...now, appointments: shareVisits(before.appointments, now.appointments) };
    },
    structuralSharing: false,
    placeholderData: keepPreviousData,
    refetchInterval: CLOCK_MS,
  });
}
