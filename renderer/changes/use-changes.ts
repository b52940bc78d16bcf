import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChangeId } from "../../shared/ids.ts";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

const NONE: readonly FeedChange[] = [];

/** What Google changed here, newest first; empty until it is known. */
export function useChanges(): readonly FeedChange[] {
  const { data } = useQuery({ queryKey: queryKeys.changes, queryFn: () => ask("readChanges", undefined) });
  return data ?? NONE;
}

/** The history before the lines that are shown, a page more each time somebody asks for it. */
export function useOlderChanges(shown: readonly FeedChange[]) {
  const [older, setOlder] = useState<readonly FeedChange[]>(NONE);
  const more = useMutation({
    mutationFn: async () => {
      const last = (older.at(-1) ?? shown.at(-1))?.id;
      return last === undefined ? [] : ask("readOlderChanges", { before: last });
    },
    onSuccess: (page) => setOlder([...older, ...page]),
  });
  return {
    older,
    more,
    markUndone: (id: ChangeId) =>
      setOlder(older.map((line) => (line.id === id ? { ...line, undo: "done" } : line))),
  };
}
