import { useQuery } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** Where setting the clinic up stands at this desk. */
export function useWizard() {
  return useQuery({ queryKey: queryKeys.wizard, queryFn: () => ask("readWizard", undefined) });
}
