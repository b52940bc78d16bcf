import { Button, Text } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { useWaitlist } from "./use-waitlist.ts";

/** Puts a visit onto the waitlist for an earlier time, or says that it waits already. */
export function WantsEarlier({ visit }: { readonly visit: DayAppointment }) {
  const { open } = useViewState();
  const waits = useWaitlist()?.waiting.some((one) => one.visit?.appointmentId === visit.id) ?? false;
  if (waits) return <Text size="sm">{t("waitlist.waitsAlready")}</Text>;
  const { patientId, patientName, patientPhone, practitionerId, serviceId, durationMinutes } = visit;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconHourglass size={16} aria-hidden />}
      onClick={() =>
        open({
          kind: "waiting",
          patient: { id: patientId, name: patientName, phone: patientPhone, birthDate: null },
          visit: {
            appointmentId: visit.id,
            startsAt: visit.startsAt,
            practitionerId,
            serviceId,
            durationMinutes,
          },
        })
      }
    >
      {t("waitlist.wantsEarlier")}
    </Button>
  );
}
