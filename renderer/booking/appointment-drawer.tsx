import { Text } from "@mantine/core";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { useViewState } from "../ui/view-state.ts";
import { AppointmentDetails } from "./appointment-details.tsx";
import { t } from "../words/t.ts";

/** The drawer "Appointment": everything about one visit and what can be done to it. */
export function AppointmentDrawer({ day }: { readonly day: DayView }) {
  const { panel, close } = useViewState();
  const isOpen = panel.kind === "appointment";
  const visit = isOpen ? day.appointments.find(({ id }) => id === panel.appointmentId) : undefined;
  return (
    <DeskDrawer title={t("booking.title")} isOpen={isOpen} onClose={close}>
      {visit === undefined ? (
        <Text>{t("booking.onAnotherDay")}</Text>
      ) : (
        <AppointmentDetails key={visit.id} visit={visit} day={day} />
      )}
    </DeskDrawer>
  );
}
