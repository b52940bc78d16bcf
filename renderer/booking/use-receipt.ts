import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AppointmentId } from "../../shared/ids.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";
import type { ReceiptAct } from "./receipt-words.ts";
import { t } from "../words/t.ts";

/** How far a visit has got at Google; undefined until it is known. */
export function useReceipt(appointmentId: AppointmentId) {
  const { data } = useQuery({
    queryKey: queryKeys.receipt(appointmentId),
    queryFn: () => ask("readReceipt", { appointmentId }),
  });
  return data?.kind === "receipt" ? data.receipt : undefined;
}

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
      sayDone(t("booking.triedAgain"));
    },
  });
  const look = useMutation({ mutationFn: () => ask("syncNow", undefined), onSuccess: readAgain });
  const putBack = useMutation({
    mutationFn: () => ask("putAppointmentBack", { appointmentId }),
    onSuccess: async ({ kind }) => {
      await readAgain();
      if (kind === "putBack") sayDone(t("booking.eventBack"));
      else if (kind === "noCalendar") sayDone(t("booking.noCalendar"));
      else sayDone(t("booking.hasEvent"));
    },
  });
  const putTitleBack = useMutation({
    mutationFn: () => ask("putTitleBack", { appointmentId }),
    onSuccess: async ({ kind }) => {
      await readAgain();
      sayDone(kind === "putBack" ? t("booking.titleBack") : t("booking.titleOurs"));
    },
  });
  const show = useMutation({
    mutationFn: () => ask("openInGoogle", { kind: "event", appointmentId }),
    onSuccess: ({ kind }) => sayDone(t(`booking.shown.${kind}`)),
  });
  const act = (wanted: ReceiptAct): void => {
    if (wanted === "retry") retry.mutate();
    else if (wanted === "look") look.mutate();
    else if (wanted === "putBack") putBack.mutate();
    else open({ kind: wanted === "choose" ? "queue" : "settings" });
  };
  return { act, putTitleBack, show };
}
