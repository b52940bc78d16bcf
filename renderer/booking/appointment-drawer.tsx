import { Text } from "@mantine/core";
import type { AppointmentId } from "../../shared/ids.ts";
import { assertNever } from "../../shared/assert.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { AppointmentDetails } from "./appointment-details.tsx";
import { useVisit } from "./use-visit.ts";

/** The drawer "Appointment": everything about one visit and what can be done to it, whatever day it is on. */
export function AppointmentDrawer() {
  const { panel, close } = useViewState();
  const isOpen = panel.kind === "appointment";
  return (
    <DeskDrawer title={t("booking.title")} isOpen={isOpen} onClose={close} tip="appointment">
      {isOpen ? <Visit key={panel.appointmentId} appointmentId={panel.appointmentId} /> : null}
    </DeskDrawer>
  );
}

function Visit({ appointmentId }: { readonly appointmentId: AppointmentId }) {
  const reading = useVisit(appointmentId);
  switch (reading.kind) {
    case "visit":
      return <AppointmentDetails visit={reading.visit} day={reading.day} outside={reading.outside} />;
    case "reading":
      return <Text>{t("visit.reading")}</Text>;
    case "gone":
      return <Text>{t("booking.problem.noSuchAppointment")}</Text>;
    default:
      return assertNever(reading);
  }
}
