import { Text } from "@mantine/core";
import type { PatientId } from "../../shared/ids.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { useViewState } from "../ui/view-state.ts";
import { PatientDetails } from "./patient-details.tsx";
import { usePatientCard } from "./use-patient-card.ts";
import { t } from "../words/t.ts";
import "./patients.css";

/** The drawer "Patient": everything known of one person, and all their visits. */
export function PatientDrawer() {
  const { panel, close } = useViewState();
  const isOpen = panel.kind === "patient";
  return (
    <DeskDrawer title={t("patients.card")} isOpen={isOpen} onClose={close} size={520} hasForm>
      {isOpen ? <PatientPanel key={panel.patientId} patientId={panel.patientId} /> : null}
    </DeskDrawer>
  );
}

function PatientPanel({ patientId }: { readonly patientId: PatientId }) {
  const { data } = usePatientCard(patientId);
  if (data === undefined) return null;
  if (data.kind === "noSuchPatient") return <Text role="alert">{t("patients.notThere")}</Text>;
  return <PatientDetails card={data.card} />;
}
