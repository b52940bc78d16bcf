import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import type { ReadInsightsInput } from "../../shared/ipc/insights.ts";
import { ask } from "../desk.ts";
import { firstWeekday } from "../ui/calendar-week.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** How many weeks are looked at, this one among them. */
export type Weeks = ReadInsightsInput["weeks"];

/** The numbers of some weeks, of one practitioner or of everybody (null). Those before stay drawn until they are there. */
export function useInsights(weeks: Weeks, practitionerId: PractitionerId | null) {
  return useQuery({
    queryKey: queryKeys.insights(weeks, practitionerId),
    queryFn: () => ask("readInsights", { weeks, practitionerId, firstWeekday: firstWeekday() }),
    placeholderData: keepPreviousData,
  });
}
