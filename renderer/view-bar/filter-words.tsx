import { Button } from "@mantine/core";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import type { Hideable } from "./filter-button.tsx";
import { showAll, useVisitFilter } from "./view-settings.ts";

/** The clinic, and what the screen can hide. */
export interface FilterWordsProps {
  readonly clinic: ReadyClinic;
  readonly hides: readonly Hideable[];
}

/** Says what is hidden, with the way back to everything; nothing where nothing is. */
export function FilterWords({ clinic, hides }: FilterWordsProps) {
  const filter = useVisitFilter();
  const hiddenOf = (kind: Hideable, of: readonly { readonly id: string }[]) =>
    hides.includes(kind) ? of.filter(({ id }) => filter[kind].includes(id)).length : 0;
  const total = clinic.practitioners.length;
  const practitioners = hiddenOf("practitioners", clinic.practitioners);
  const services = hiddenOf("services", clinic.services);
  const statuses = hides.includes("statuses") ? filter.statuses.length : 0;
  if (practitioners + services + statuses === 0) return null;
  return (
    <output className="view-bar__words">
      {practitioners === 0 ? null : (
        <span>{t("view.practitionersShown", { shown: total - practitioners, count: total })}</span>
      )}
      {services === 0 ? null : <span>{t("view.servicesHidden", { count: services })}</span>}
      {statuses === 0 ? null : <span>{t("view.statusesHidden", { count: statuses })}</span>}
      <Button size="compact-xs" variant="light" onClick={showAll}>
        {t("view.showAll")}
      </Button>
    </output>
  );
}
