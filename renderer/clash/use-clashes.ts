import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ClashingVisit, KeepBothInput, NoteClashCallInput } from "../../shared/ipc/clashes.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import type { WallTime } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { t } from "../words/t.ts";

/** Who is at the same time as whom, and what another clinic wrote into our calendars. */
export function useClashes() {
  return useQuery({ queryKey: queryKeys.clashes, queryFn: () => ask("readClashes", undefined) });
}

/** A visit and where it is to go. */
export interface ClashMove {
  readonly practitionerId: PractitionerId;
  readonly visit: ClashingVisit;
  readonly startsAt: WallTime;
}

/** What a person can do about them. */
export function useClashActs() {
  const queryClient = useQueryClient();
  const readAgain = () =>
    Promise.all(
      [queryKeys.clashes, queryKeys.days, queryKeys.queue, queryKeys.connection].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const move = useMutation({
    mutationFn: ({ practitionerId, visit, startsAt }: ClashMove) =>
      ask("moveAppointment", {
        appointmentId: visit.appointmentId,
        practitionerId,
        startsAt,
        fold: null,
        durationMinutes: visit.durationMinutes,
        clash: "refuse",
      }),
    onSuccess: async (outcome, { visit, startsAt }) => {
      await readAgain();
      const moved = { patient: visit.patientName, time: wallTimeInShort(startsAt) };
      if (outcome.kind === "moved") sayUndoable(t("queue.clashMoved", moved));
      else sayDone(t("queue.clashTaken"));
    },
  });
  const keep = useMutation({
    mutationFn: (input: KeepBothInput) => ask("keepBoth", input),
    onSuccess: async () => {
      await readAgain();
      sayDone(t("queue.keptBoth"));
    },
  });
  const putAway = useMutation({
    mutationFn: () => ask("putAwayClosedEvents", undefined),
    onSuccess: readAgain,
  });
  return { move, keep, putAway };
}

/** Ticks off what came of calling a patient. */
export function useClashCall() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: NoteClashCallInput) => ask("noteClashCall", input),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.clashes }),
  });
}
