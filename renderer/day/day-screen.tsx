import { Button, Center, Stack, Text } from "@mantine/core";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { MoveQuestion } from "../booking/move-question.tsx";
import { useViewState } from "../ui/view-state.ts";
import { DayGrid } from "./day-grid.tsx";
import { useArrivedKey } from "./use-arrived-key.ts";
import { useDay } from "./use-day.ts";
import { useGridMove } from "./use-grid-move.ts";
import { t } from "../words/t.ts";

/** The day shown, once it has been read. */
export function DayScreen() {
  const { data } = useDay(useViewState().day);
  return data === undefined ? null : <DayOfClinic day={data} />;
}

/** The day of the clinic: the grid, or what to do where there is nobody to book with yet. */
function DayOfClinic({ day }: { readonly day: DayView }) {
  const { open } = useViewState();
  const onArrived = useArrivedKey();
  const { pending, leave, answer, moveOnGrid } = useGridMove(day.columns);
  if (day.columns.length === 0)
    return (
      <Center h="100%">
        <Stack align="center" gap="sm">
          <Text size="lg" fw={600}>
            {t("day.nobody")}
          </Text>
          <Text c="dimmed">{t("day.nobodyYet")}</Text>
          <Button onClick={() => open({ kind: "settings" })}>{t("day.openSettings")}</Button>
        </Stack>
      </Center>
    );
  return (
    <>
      <DayGrid
        day={day}
        onOpen={(appointmentId) => open({ kind: "appointment", appointmentId })}
        onCreate={(slot) => open({ kind: "booking", patient: null, slot })}
        onMove={moveOnGrid}
        onArrived={onArrived}
      />
      <MoveQuestion pending={pending} onAnswer={(wanted) => void answer(wanted)} onLeave={leave} />
    </>
  );
}
