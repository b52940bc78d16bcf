import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FreeSlot } from "../../shared/ipc/free-slots.ts";
import type { ReadWaitlistOutput, WaitingView } from "../../shared/ipc/waitlist.ts";
import { refreshDay } from "../booking/refresh-day.ts";
import { clashWords, problemWords } from "../booking/slot-words.ts";
import { ask } from "../desk.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { listInWords } from "../ui/list-in-words.ts";
import { sayFault } from "../ui/query-client.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { t } from "../words/t.ts";

/** Who waits and who waits no more; undefined until it is known. */
export function useWaitlist(): ReadWaitlistOutput | undefined {
  const { data } = useQuery({ queryKey: queryKeys.waitlist, queryFn: () => ask("readWaitlist", undefined) });
  return data;
}

/** What can be done for somebody who waits. Each act says what it did, and faults by itself. */
export interface WaitlistActs {
  /** Books or moves their visit to a free time; gives whether that was done. */
  readonly fill: (waiting: WaitingView, slot: FreeSlot, practitionerName: string) => Promise<boolean>;
  readonly remove: (waiting: WaitingView) => Promise<void>;
  readonly noteCall: (waiting: WaitingView, hasCalled: boolean) => Promise<void>;
}

/** The acts of the waitlist. */
export function useWaitlistActs(): WaitlistActs {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const guarded = async (act: () => Promise<void>): Promise<void> => {
      try {
        await act();
      } catch (error) {
        sayFault(error, "saved");
      }
    };
    return {
      fill: async (waiting, slot, practitioner) => {
        let isDone = false;
        await guarded(async () => {
          const { practitionerId, startsAt, fold } = slot;
          const outcome = await ask("fillWaiting", {
            waitingId: waiting.id,
            practitionerId,
            startsAt,
            fold,
            clash: "refuse",
          });
          await refreshDay(queryClient);
          const patient = waiting.patient.name;
          const said = { patient, time: wallTimeInShort(startsAt), practitioner };
          isDone = outcome.kind === "booked" || outcome.kind === "moved";
          if (outcome.kind === "booked") sayUndoable(t("booking.booked", said));
          else if (outcome.kind === "moved") sayUndoable(t("waitlist.moved", said));
          else if (outcome.kind === "clashes")
            sayDone(t("waitlist.taken", { patient, clashes: listInWords(outcome.with.map(clashWords)) }));
          else if (outcome.kind === "invalid") sayDone(problemWords(outcome.problem));
          else sayDone(t("waitlist.changedMeanwhile", { patient }));
        });
        return isDone;
      },
      remove: (waiting) =>
        guarded(async () => {
          const outcome = await ask("removeWaiting", { waitingId: waiting.id });
          const patient = waiting.patient.name;
          if (outcome.kind === "removed") sayUndoable(t("waitlist.removed", { patient }));
          else sayDone(t("waitlist.changedMeanwhile", { patient }));
        }),
      noteCall: (waiting, hasCalled) =>
        guarded(() => ask("noteWaitingCall", { waitingId: waiting.id, hasCalled })),
    };
  }, [queryClient]);
}
