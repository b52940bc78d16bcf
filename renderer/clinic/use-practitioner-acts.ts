import { useMutation } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import type { RetirePractitionerInput } from "../../shared/ipc/set-up.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { sayDone, sayReversible } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";

/** Retiring a practitioner, booking them again, and the order of the columns; each says what it did, with the way back. */
export function usePractitionerActs() {
  const restored = async ({ id, name }: Pick<Practitioner, "id" | "name">): Promise<string> => {
    const { kind } = await ask("restorePractitioner", { practitionerId: id });
    return kind === "restored" ? t("clinic.restored", { name }) : t("clinic.notRestored");
  };
  const retire = useMutation({
    mutationFn: ({
      practitioner,
      visits,
    }: Pick<RetirePractitionerInput, "visits"> & { readonly practitioner: Practitioner }) =>
      ask("retirePractitioner", { practitionerId: practitioner.id, visits }),
    onSuccess: (outcome, { practitioner }) => {
      if (outcome.kind === "retired")
        sayReversible(t("clinic.retired", { name: practitioner.name }), () => restored(practitioner));
    },
  });
  const restore = useMutation({ mutationFn: restored, onSuccess: sayDone });
  const order = useMutation({
    mutationFn: ({ to }: { readonly to: PractitionerId[]; readonly from: PractitionerId[] }) =>
      ask("orderPractitioners", { practitionerIds: to }),
    onSuccess: (_nothing, { from }) =>
      sayReversible(t("clinic.ordered"), async () => {
        await ask("orderPractitioners", { practitionerIds: from });
        return t("clinic.orderBack");
      }),
  });
  return { retire, restore, order };
}
