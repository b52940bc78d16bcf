import { Button, Group } from "@mantine/core";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import { nextStatus } from "../../shared/model/status-ladder.ts";
import { offeredStatuses } from "./offered-statuses.ts";
import { statusAct } from "./status-act.ts";
import { useAppointmentActs } from "./use-appointment-acts.ts";

/** A visit and the day it is on. */
export interface StatusButtonsProps {
  readonly visit: DayAppointment;
  readonly day: DayView;
}

/** A button for every status that may follow, the next step of the ladder first and filled. */
export function StatusButtons({ visit, day }: StatusButtonsProps) {
  const { setStatus } = useAppointmentActs();
  const next = nextStatus(visit.status);
  return (
    <Group gap="xs">
      {offeredStatuses(visit, day).map((status, place) => (
        <Button
          // The button that was pressed gives its place, and so the focus, to what comes next.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          size="xs"
          variant={status === next ? "filled" : "default"}
          onClick={() => void setStatus(visit, status)}
        >
          {statusAct(visit.status, status)}
        </Button>
      ))}
    </Group>
  );
}
