import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { LeavePreview } from "../../shared/ipc/google.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { t } from "../words/t.ts";

/** Seeing what leaving the Google account means, and leaving it. */
export function useLeaveAccount() {
  const queryClient = useQueryClient();
  const look = useMutation({ mutationFn: () => ask("previewLeave", undefined) });
  const leave = useMutation({
    mutationFn: () => ask("leaveGoogle", undefined),
    onSuccess: async (outcome) => {
      look.reset();
      await Promise.all(
        [queryKeys.connection, queryKeys.clinic, queryKeys.queue, queryKeys.days].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
      sayDone(
        outcome.kind === "left" ? t("settings.left", { email: outcome.email }) : t("settings.wasNotLinked"),
      );
    },
  });
  const preview: LeavePreview | undefined = look.data;
  return { preview, show: () => look.mutate(), hide: () => look.reset(), leave };
}
