import { useMutation } from "@tanstack/react-query";
import type { ServiceId } from "../../shared/ids.ts";
import type { Service } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { sayDone, sayReversible } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";

/** Retiring a service, booking it again, and the order in which they are offered; each says what it did, with the way back. */
export function useServiceActs() {
  const restored = async ({ id, name }: Pick<Service, "id" | "name">): Promise<string> => {
    const { kind } = await ask("restoreService", { serviceId: id });
    return kind === "restored" ? t("clinic.restored", { name }) : t("clinic.notRestored");
  };
  const retire = useMutation({
    mutationFn: ({ id }: Service) => ask("retireService", { serviceId: id }),
    onSuccess: ({ kind }, service) => {
      if (kind === "retired")
        sayReversible(t("clinic.retired", { name: service.name }), () => restored(service));
    },
  });
  const restore = useMutation({ mutationFn: restored, onSuccess: sayDone });
  const order = useMutation({
    mutationFn: ({ to }: { readonly to: ServiceId[]; readonly from: ServiceId[] }) =>
      ask("orderServices", { serviceIds: to }),
    onSuccess: (_nothing, { from }) =>
      sayReversible(t("clinic.ordered"), async () => {
        await ask("orderServices", { serviceIds: from });
        return t("clinic.orderBack");
      }),
  });
  return { retire, restore, order };
}
