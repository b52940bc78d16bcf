import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeskId } from "../../shared/ids.ts";
import type { JoinClinicInput, JoinClinicOutcome, RecoverClinicOutcome } from "../../shared/ipc/desks.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { t } from "../words/t.ts";

/** The clinic's desks, as far as they are known here. */
export function useDesks() {
  return useQuery({ queryKey: queryKeys.desks, queryFn: () => ask("readDesks", undefined) });
}

/** How the news of the other desks is read. */
export const deskNewsQuery = { queryKey: queryKeys.deskNews, queryFn: () => ask("readDeskNews", undefined) };

/** What the other desks did that somebody here has to know. */
export function useDeskNews() {
  return useQuery(deskNewsQuery);
}

/** Naming this desk, letting another one in, and taking one out. */
export function useDeskActs() {
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.desks });
  const name = useMutation({
    mutationFn: (text: string) => ask("nameDesk", { name: text }),
    onSuccess: async () => {
      await readAgain();
      sayDone(t("desks.named"));
    },
  });
  const createCode = useMutation({
    mutationFn: () => ask("createJoinCode", undefined),
    onSuccess: readAgain,
  });
  const withdrawCode = useMutation({
    mutationFn: () => ask("withdrawJoinCode", undefined),
    onSuccess: readAgain,
  });
  const revoke = useMutation({
    mutationFn: (deskId: DeskId) => ask("revokeDesk", { deskId }),
    onSuccess: readAgain,
  });
  const recoveryCode = useMutation({
    mutationFn: () => ask("createRecoveryCode", undefined),
    onSuccess: readAgain,
    // It is on the screen and nowhere else: the page forgets it with the card.
    gcTime: 0,
  });
  return { name, createCode, withdrawCode, revoke, recoveryCode };
}

interface JoiningWish extends JoinClinicInput {
  readonly way: "join" | "recover";
}

/** Joining a clinic that is already set up: with another desk's code, or with the printed recovery code. */
export function useJoining() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ way, ...input }: JoiningWish): Promise<JoinClinicOutcome | RecoverClinicOutcome> =>
      way === "join" ? await ask("joinClinic", input) : await ask("recoverClinic", input),
    onSuccess: async (outcome) => {
      if (outcome.kind !== "joined") return;
      await queryClient.invalidateQueries();
      sayDone(t("desks.joined", { clinic: outcome.clinicName }));
    },
  });
}
