import { notifications } from "@mantine/notifications";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { BROADCASTS } from "../../shared/ipc/calls.ts";
import { DeskFault, onBroadcast } from "../desk.ts";
import { errorWords } from "./fault-words.ts";
import type { FaultedAct } from "./fault-words.ts";
import { queryKeys, STALE_AFTER } from "./query-keys.ts";
import { t } from "../words/t.ts";

/**
 * The page's memory of what the main process said. It asks a local database, so being offline pauses nothing, nothing
 * grows stale by itself, and a failed call is said in one sentence instead of being tried again in secret.
 */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    mutationCache: new MutationCache({ onError: (error) => sayFault(error, "saved") }),
    queryCache: new QueryCache({
      onError: (error) => {
        // A whole screen says that, as soon as it is known: what was on its way then has nothing to add.
        if (error instanceof DeskFault && error.code === "revoked")
          void queryClient.invalidateQueries({ queryKey: queryKeys.deskNews });
        else sayFault(error, "read");
      },
    }),
    defaultOptions: {
      queries: { networkMode: "always", retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return queryClient;
}

/**
 * Reads again what a broadcast says has changed; returns the way to stop. What is being read when the next one comes is read to
 * its end and then once more: broadcasts that come faster than answers do must not keep the page from ever having one.
 */
export function followBroadcasts(queryClient: QueryClient): () => void {
  const reading = new Map<string, "once" | "again">();
  const readAgain = (queryKey: readonly string[]): void => {
    const name = queryKey.join(" ");
    if (reading.has(name)) {
      reading.set(name, "again");
      return;
    }
    reading.set(name, "once");
    void queryClient.invalidateQueries({ queryKey }).finally(() => {
      const isOwed = reading.get(name) === "again";
      reading.delete(name);
      if (isOwed) readAgain(queryKey);
    });
  };
  const stops = BROADCASTS.map((name) => onBroadcast(name, () => STALE_AFTER[name].forEach(readAgain)));
  return () => {
    for (const stop of stops) stop();
  };
}

const FAULT = "fault";

/** Shows a fault in words that stay until they are dismissed, or the next fault's take their place. */
export function sayFault(error: unknown, act: FaultedAct): void {
  // One that is shown already would stay as it is.
  notifications.hide(FAULT);
  notifications.show({
    id: FAULT,
    color: "red",
    title: t(`faults.title.${act}`),
    message: errorWords(error, act),
    autoClose: false,
    role: "alert",
  });
}
