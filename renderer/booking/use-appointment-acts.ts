import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type {
  DayAppointment,
  MoveAppointmentInput,
  MoveOutcome,
  StatusOutcome,
} from "../../shared/ipc/appointments.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import type { CancelReason } from "../../shared/model/cancel-reason.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { listInWords } from "../ui/list-in-words.ts";
import { sayFault } from "../ui/query-client.ts";
import { statusWord } from "../ui/status-words.ts";
import { becauseWords } from "./because-words.ts";
import { moveWords } from "./move-words.ts";
import { refreshDay } from "./refresh-day.ts";
import { t } from "../words/t.ts";

/** Where a visit is wanted. */
export type WantedSlot = Omit<MoveAppointmentInput, "appointmentId">;

/**
 * What can be done to a visit. Each act says what it did, can be taken back, and says faults by itself; `false`: a fault was
 * said, and nothing that was typed may be forgotten.
 */
export interface AppointmentActs {
  /** Gives the outcome; undefined where a fault was said. */
  readonly move: (
    visit: DayAppointment,
    wanted: WantedSlot,
    practitionerName: string,
  ) => Promise<MoveOutcome | undefined>;
  readonly setStatus: (visit: DayAppointment, status: AppointmentStatus) => Promise<void>;
  /** Cancels it, for a reason or without one. */
  readonly cancel: (visit: DayAppointment, reason: CancelReason | null) => Promise<boolean>;
  /** Says why a cancelled visit was cancelled; null: nobody says why after all. */
  readonly giveReason: (visit: DayAppointment, reason: CancelReason | null) => Promise<boolean>;
  readonly changeNote: (visit: DayAppointment, note: string) => Promise<boolean>;
}

/** Which pass of a repeated hour a visit is in; null where its hour comes once. */
export function foldOf(visit: DayAppointment): 0 | 1 | null {
  if (visit.repeatedHour === null) return null;
  return visit.repeatedHour === "first" ? 0 : 1;
}

function asCancelled({ cause, words }: CancelReason): Pick<DayAppointment, "cancelCause" | "cancelWords"> {
  return { cancelCause: cause, cancelWords: words };
}

function sayStatus(kind: StatusOutcome["kind"], { patientName }: DayAppointment, status: string): void {
  if (kind === "set") sayUndoable(t("booking.statusSet", { patient: patientName, status }));
  else sayDone(t("booking.changedMeanwhile", { patient: patientName }));
}

/** The acts of the desk on one visit. */
export function useAppointmentActs(): AppointmentActs {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const refresh = () => refreshDay(queryClient);
    const guarded = async <Outcome>(act: () => Promise<Outcome>): Promise<Outcome | undefined> => {
      try {
        return await act();
      } catch (error) {
        sayFault(error, "saved");
        return undefined;
      }
    };
    const done = async (act: () => Promise<void>): Promise<boolean> =>
      (await guarded(async () => {
        await act();
        return true;
      })) ?? false;
    return {
      move: (visit, wanted, practitionerName) =>
        guarded(async () => {
          const outcome = await ask("moveAppointment", { appointmentId: visit.id, ...wanted });
          if (outcome.kind !== "moved") return outcome;
          await refresh();
          sayUndoable(moveWords(visit, wanted, practitionerName));
          return outcome;
        }),
      setStatus: async (visit, status) => {
        await guarded(async () => {
          const { kind } = await ask("setStatus", { appointmentId: visit.id, status });
          await refresh();
          sayStatus(kind, visit, statusWord(status));
        });
      },
      cancel: (visit, reason) =>
        done(async () => {
          const { kind } = await ask("cancelAppointment", { appointmentId: visit.id, reason });
          await refresh();
          const because = reason === null ? undefined : becauseWords(asCancelled(reason));
          const words = [statusWord("cancelled"), because].filter((part) => part !== undefined);
          sayStatus(kind, visit, listInWords(words));
        }),
      giveReason: (visit, reason) =>
        done(async () => {
          const { kind } = await ask("giveCancelReason", { appointmentId: visit.id, reason });
          await refresh();
          if (kind === "given") sayUndoable(t("visit.reasonSaved", { patient: visit.patientName }));
          else if (kind !== "unchanged")
            sayDone(t("booking.changedMeanwhile", { patient: visit.patientName }));
        }),
      changeNote: (visit, note) =>
        done(async () => {
          const outcome = await ask("changeNote", { appointmentId: visit.id, note });
          await refresh();
          if (outcome.kind === "changed") sayUndoable(t("booking.noteSaved", { patient: visit.patientName }));
        }),
    };
  }, [queryClient]);
}
