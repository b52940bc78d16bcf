import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { SlotSuggestion, SuggestSlotInput } from "../../shared/ipc/appointments.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** The next free slot of a practitioner; undefined until it is known, or where nothing is asked. */
export function useSuggestion(input: SuggestSlotInput | undefined): SlotSuggestion | undefined {
  const { data } = useQuery({
    queryKey: [...queryKeys.suggestions, input ?? null],
    queryFn: () => (input === undefined ? undefined : ask("suggestSlot", input)),
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  });
  return data;
}
