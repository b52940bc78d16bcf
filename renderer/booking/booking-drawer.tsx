import { Alert } from "@mantine/core";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { useReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { BookingForm } from "./booking-form.tsx";
import { t } from "../words/t.ts";

/** The drawer "New appointment". */
export function BookingDrawer({ day }: { readonly day: DayView }) {
  const { panel, close } = useViewState();
  const clinic = useReadyClinic();
  return (
    <DeskDrawer
      title={t("ui.header.newAppointment")}
      isOpen={panel.kind === "booking"}
      onClose={close}
      size={480}
      hasForm
      tip="booking"
    >
      {panel.kind !== "booking" || clinic === undefined ? null : (
        <>
          {clinic.practitioners.length > 0 && clinic.services.length > 0 ? null : (
            <Alert variant="outline" mb="md">
              {t("booking.nothingToBook")}
            </Alert>
          )}
          <BookingForm
            start={{
              clinic,
              patient: panel.patient,
              slot: panel.slot,
              again: panel.again,
              day: day.day,
              notBeforeMinute: day.nowMinute ?? 0,
            }}
            onDone={close}
          />
        </>
      )}
    </DeskDrawer>
  );
}
