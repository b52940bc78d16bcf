import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerHeldChangesInput, HeldProposal } from "../../shared/ipc/held.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { t } from "../words/t.ts";

/** What Google would cancel or move and waits for an answer. */
export function useHeldChanges() {
  return useQuery({ queryKey: queryKeys.held, queryFn: () => ask("readHeldChanges", undefined) });
}

/** The two answers to it. */
export function useHeldAnswers() {
  const queryClient = useQueryClient();
  const readAgain = () =>
    Promise.all(
      [queryKeys.held, queryKeys.queue, queryKeys.connection, queryKeys.days, queryKeys.changes].map(
        (queryKey) => queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const apply = useMutation({
    mutationFn: (input: AnswerHeldChangesInput) => ask("applyHeldChanges", input),
    onSuccess: async (outcome) => {
      await readAgain();
      sayDone(outcome.kind === "applied" ? t("queue.applied", { count: outcome.count }) : t("queue.settled"));
    },
  });
  const restore = useMutation({
    mutationFn: (input: AnswerHeldChangesInput) => ask("keepAndRestore", input),
    onSuccess: async (outcome) => {
      await readAgain();
      sayDone(
        outcome.kind === "restoring" ? t("queue.restoring", { count: outcome.count }) : t("queue.settled"),
      );
    },
  });
  return { apply, restore };
}

/** The answer for all that a person sees of a proposal, and nothing that came since. */
export function answerFor({ practitionerId, changes }: HeldProposal): AnswerHeldChangesInput {
  return { practitionerId, appointmentIds: changes.map(({ appointmentId }) => appointmentId) };
}
