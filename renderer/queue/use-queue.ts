import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ResolveConflictInput } from "../../shared/ipc/queue.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { saySaving } from "../ui/say-saving.ts";
import { t } from "../words/t.ts";

/** What Google has not seen yet and what waits for a person. */
export function useQueue() {
  return useQuery({ queryKey: queryKeys.queue, queryFn: () => ask("readQueue", undefined) });
}

/** What a person can do about the queue. */
export function useQueueActs() {
  const queryClient = useQueryClient();
  const readAgain = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.queue }),
      queryClient.invalidateQueries({ queryKey: queryKeys.connection }),
      queryClient.invalidateQueries({ queryKey: queryKeys.days }),
    ]);
  const syncNow = useMutation({
    mutationFn: () => ask("syncNow", undefined),
    onSuccess: readAgain,
  });
  const retry = useMutation({
    mutationFn: (appointmentId: AppointmentId) => ask("retryEntry", { appointmentId }),
    onSuccess: async (outcome) => {
      await readAgain();
      sayDone(outcome.kind === "queuedAgain" ? t("booking.triedAgain") : t("queue.nothingWaits"));
    },
  });
  const discard = useMutation({
    mutationFn: (appointmentId: AppointmentId) => ask("discardEntry", { appointmentId }),
    onSuccess: async (outcome) => {
      await readAgain();
      sayDone(outcome.kind === "discarded" ? t("queue.givenUp") : t("queue.hasChange"));
    },
  });
  const listParked = useMutation({ mutationFn: () => ask("exportParked", undefined) });
  const saveParked = useMutation({
    mutationFn: () => ask("saveListForIt", { about: "refused" }),
    onSuccess: (outcome) => saySaving(outcome, (count) => t("ui.listForIt.rows", { count })),
  });
  const resolve = useMutation({
    mutationFn: (input: ResolveConflictInput) => ask("resolveConflict", input),
    onSuccess: async (outcome, { keep }) => {
      await readAgain();
      if (outcome.kind === "noConflict") sayDone(t("queue.settled"));
      else sayUndoable(keep === "ours" ? t("queue.keptOurs") : t("queue.tookGoogles"));
    },
  });
  return { syncNow, retry, discard, listParked, saveParked, resolve };
}
