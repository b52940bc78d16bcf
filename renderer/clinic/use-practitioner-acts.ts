import { useMutation } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import type { RetirePractitionerInput } from "../../shared/ipc/set-up.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";

/** Retiring a practitioner, booking them again, and the order of the columns; each says what it did, and can be taken back. */
export function usePractitionerActs() {
  const retire = useMutation({
    mutationFn: ({
      practitioner,
      visits,
    }: Pick<RetirePractitionerInput, "visits"> & { readonly practitioner: Practitioner }) =>
      ask("retirePractitioner", { practitionerId: practitioner.id, visits }),
    onSuccess: (outcome, { practitioner }) => {
      if (outcome.kind === "retired") sayUndoable(t("clinic.retired", { name: practitioner.name }));
    },
  });
  const restore = useMutation({
    mutationFn: ({ id }: Pick<Practitioner, "id" | "name">) =>
      ask("restorePractitioner", { practitionerId: id }),
    onSuccess: ({ kind }, { name }) => {
      if (kind === "restored") sayUndoable(t("clinic.restored", { name }));
      else sayDone(t("clinic.notRestored"));
    },
  });
  const order = useMutation({
    mutationFn: (practitionerIds: PractitionerId[]) => ask("orderPractitioners", { practitionerIds }),
    onSuccess: () => sayUndoable(t("clinic.ordered")),
  });
  return { retire, restore, order };
}
