import { useQuery } from "@tanstack/react-query";
import type { DeclinedView } from "../../shared/ipc/answers.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

const NONE: readonly DeclinedView[] = [];

/** The visits that somebody declined in Google, the oldest first; empty until they are known. */
export function useDeclined(): readonly DeclinedView[] {
  const { data } = useQuery({ queryKey: queryKeys.declined, queryFn: () => ask("readDeclined", undefined) });
  return data ?? NONE;
}
