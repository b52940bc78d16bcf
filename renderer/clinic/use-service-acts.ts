import { useMutation } from "@tanstack/react-query";
import type { ServiceId } from "../../shared/ids.ts";
import type { Service } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";

/** Retiring a service, booking it again, and the order in which they are offered; each says what it did, and can be taken back. */
export function useServiceActs() {
  const retire = useMutation({
    mutationFn: ({ id }: Service) => ask("retireService", { serviceId: id }),
    onSuccess: ({ kind }, service) => {
      if (kind === "retired") sayUndoable(t("clinic.retired", { name: service.name }));
    },
  });
  const restore = useMutation({
    mutationFn: ({ id }: Pick<Service, "id" | "name">) => ask("restoreService", { serviceId: id }),
    onSuccess: ({ kind }, { name }) => {
      if (kind === "restored") sayUndoable(t("clinic.restored", { name }));
      else sayDone(t("clinic.notRestored"));
    },
  });
  const order = useMutation({
    mutationFn: (serviceIds: ServiceId[]) => ask("orderServices", { serviceIds }),
    onSuccess: () => sayUndoable(t("clinic.ordered")),
  });
  return { retire, restore, order };
}
