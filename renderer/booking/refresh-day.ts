import type { QueryClient } from "@tanstack/react-query";
import { queryKeys } from "../ui/query-keys.ts";

/** Has the shown day read again and waits until it is drawn from the new answer. */
export async function refreshDay(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queryKeys.days });
}
