import { Stack } from "@mantine/core";
import type { DayView } from "../../shared/ipc/appointments.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { AppointmentSlip } from "./appointment-slip.tsx";
import { PaperField } from "./paper-field.tsx";
import { PrintButtons } from "./print-buttons.tsx";
import { usePaper } from "./print-choices.ts";
import { PaperPreview, PrintDialog } from "./print-dialog.tsx";
import { PrintRoot } from "./print-root.tsx";

/** What a slip is made from. */
export interface SlipDialogProps {
  readonly clinic: ReadyClinic;
  readonly day: DayView;
}

/** The dialog "Slip": one appointment on a piece of paper for the patient. */
export function SlipDialog({ clinic, day }: SlipDialogProps) {
  const { panel, close } = useViewState();
  const paper = usePaper();
  const isOpen = panel.kind === "slip";
  const visit = isOpen ? day.appointments.find(({ id }) => id === panel.appointmentId) : undefined;
  const slip =
    visit === undefined ? null : (
      <AppointmentSlip
        clinicName={clinic.clinic.name}
        visit={visit}
        practitioner={clinic.practitioners.find(({ id }) => id === visit.practitionerId)?.name ?? ""}
        paper={paper}
      />
    );
  return (
    <PrintDialog title={t("print.slip")} isOpen={isOpen} onClose={close}>
      {visit === undefined ? null : (
        <>
          <Stack gap="md" className="print-dialog__choices">
            <PaperField />
            <PrintButtons pdf={{ paper, of: { kind: "slip", appointmentId: visit.id } }} />
          </Stack>
          <PaperPreview>{slip}</PaperPreview>
          <PrintRoot>{slip}</PrintRoot>
        </>
      )}
    </PrintDialog>
  );
}
