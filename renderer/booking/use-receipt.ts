import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AppointmentId } from "../../shared/ids.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";
import type { ReceiptAct } from "./receipt-words.ts";

/** How far a visit has got at Google; undefined until it is known. */
export function useReceipt(appointmentId: AppointmentId) {
  const { data } = useQuery({
    queryKey: queryKeys.receipt(appointmentId),
    queryFn: () => ask("readReceipt", { appointmentId }),
  });
  return data?.kind === "receipt" ? data.receipt : undefined;
}

const OPENED = {
  opened: "Opened in the browser",
  noAddress: "Google has nothing to show for this yet",
  notOpened: "The browser did not open. Try again in a moment.",
} as const;

/** What a person can do about a visit's way to Google. Each act says what it did. */
export function useReceiptActs(appointmentId: AppointmentId) {
  const queryClient = useQueryClient();
  const { open } = useViewState();
  const readAgain = async () => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.receipts });
    await queryClient.invalidateQueries({ queryKey: queryKeys.days });
  };
  const retry = useMutation({
    mutationFn: () => ask("retryEntry", { appointmentId }),
    onSuccess: async () => {
      await readAgain();
      sayDone("Tried again");
    },
  });
  const look = useMutation({ mutationFn: () => ask("syncNow", undefined), onSuccess: readAgain });
  const putBack = useMutation({
    mutationFn: () => ask("putAppointmentBack", { appointmentId }),
    onSuccess: async ({ kind }) => {
      await readAgain();
      if (kind === "putBack") sayDone("It gets an event of its own again");
      else if (kind === "noCalendar") sayDone("This practitioner has no calendar. Link one in the settings.");
      else sayDone("It has its event already");
    },
  });
  const putTitleBack = useMutation({
    mutationFn: () => ask("putTitleBack", { appointmentId }),
    onSuccess: async ({ kind }) => {
      await readAgain();
      sayDone(kind === "putBack" ? "Our title is put back in Google" : "The title is ours already");
    },
  });
  const show = useMutation({
    mutationFn: () => ask("openInGoogle", { kind: "event", appointmentId }),
    onSuccess: ({ kind }) => sayDone(OPENED[kind]),
  });
  const act = (wanted: ReceiptAct): void => {
    if (wanted === "retry") retry.mutate();
    else if (wanted === "look") look.mutate();
    else if (wanted === "putBack") putBack.mutate();
    else open({ kind: wanted === "choose" ? "queue" : "settings" });
  };
  return { act, putTitleBack, show };
}
