import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";
import { connectWords } from "./connect-words.ts";
import { t } from "../words/t.ts";

/** Connecting, giving up and disconnecting the clinic's Google account. */
export function useGoogleAccount() {
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.connection });
  const connect = useMutation({
    mutationFn: () => ask("connectGoogle", undefined),
    onSuccess: async (outcome) => {
      await readAgain();
      const problem = connectWords(outcome);
      const isSeen = useViewState.getState().panel.kind === "settings";
      if (outcome.kind === "connected") sayDone(t("settings.connectedAs", { email: outcome.email }));
      else if (problem !== undefined && !isSeen) sayDone(problem);
    },
  });
  const giveUp = useMutation({
    mutationFn: () => ask("giveUpSignIn", undefined),
    onSuccess: readAgain,
  });
  const disconnect = useMutation({
    mutationFn: () => ask("disconnectGoogle", undefined),
    onSuccess: async (outcome) => {
      await readAgain();
      if (outcome.kind === "notConnected") sayDone(t("settings.wasNotConnected"));
      else
        sayDone(
          outcome.revocation === "revoked" ? t("settings.disconnected") : t("settings.disconnectedUntold"),
        );
    },
  });
  const disconnectHere = useMutation({
    mutationFn: () => ask("disconnectHere", undefined),
    onSuccess: async () => {
      await readAgain();
      sayDone(t("settings.disconnectedHere"));
    },
  });
  return { connect, giveUp, disconnect, disconnectHere };
}
