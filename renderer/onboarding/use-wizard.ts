import { useQuery } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** How the steps of setting up are read. */
export const wizardQuery = { queryKey: queryKeys.wizard, queryFn: () => ask("readWizard", undefined) };

/** Where setting the clinic up stands at this desk. */
export function useWizard() {
  return useQuery(wizardQuery);
}
