import { useQuery } from "@tanstack/react-query";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

const NONE: readonly FeedChange[] = [];

/** What Google changed here, newest first; empty until it is known. */
export function useChanges(): readonly FeedChange[] {
  const { data } = useQuery({ queryKey: queryKeys.changes, queryFn: () => ask("readChanges", undefined) });
  return data ?? NONE;
}
