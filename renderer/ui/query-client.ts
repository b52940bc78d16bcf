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

/** Reads again what a broadcast says has changed; returns the way to stop. */
export function followBroadcasts(queryClient: QueryClient): () => void {
  const stops = BROADCASTS.map((name) =>
    onBroadcast(name, () => {
      for (const queryKey of STALE_AFTER[name]) void queryClient.invalidateQueries({ queryKey });
    }),
  );
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
