import type { PatientId } from "../../shared/ids.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { useViewState } from "../ui/view-state.ts";
import { MergeForm } from "./merge-form.tsx";
import { usePatientCard } from "./use-patient-card.ts";
import { t } from "../words/t.ts";
import "./patients.css";

/** The drawer "Compare": two cards side by side, and what stays of each. */
export function MergeDrawer() {
  const { panel, close } = useViewState();
  const isOpen = panel.kind === "merge";
  return (
    <DeskDrawer title={t("patients.mergeTitle")} isOpen={isOpen} onClose={close} size={720} hasForm>
      {isOpen ? <MergePanel one={panel.one} other={panel.other} /> : null}
    </DeskDrawer>
  );
}

function MergePanel({ one, other }: { readonly one: PatientId; readonly other: PatientId }) {
  const { data: first } = usePatientCard(one);
  const { data: second } = usePatientCard(other);
  if (first?.kind !== "card" || second?.kind !== "card") return null;
  return <MergeForm cards={[first.card, second.card]} />;
}
