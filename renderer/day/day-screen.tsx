import { Text } from "@mantine/core";
import type { DayView } from "../../shared/ipc/appointments.ts";
import type { ViewSettings } from "../../shared/ipc/views.ts";
import { MoveQuestion } from "../booking/move-question.tsx";
import { ProofLight } from "../health/proof-light.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { ViewBar } from "../view-bar/view-bar.tsx";
import { useViewSettings, useVisitFilter } from "../view-bar/view-settings.ts";
import { SLOT_PX_OF } from "../view-bar/zoom.ts";
import { t } from "../words/t.ts";
import { DayGrid } from "./day-grid.tsx";
import { NobodyYet } from "./nobody-yet.tsx";
import { endPlacing, usePlacing } from "./placing.ts";
import { useArrivedKey } from "./use-arrived-key.ts";
import { useDay } from "./use-day.ts";
import { useGridMove } from "./use-grid-move.ts";

/** The day shown, once it has been read. */
export function DayScreen({ clinic }: { readonly clinic: ReadyClinic }) {
  const { data } = useDay(useViewState().day);
  const settings = useViewSettings();
  if (data === undefined || settings === undefined) return null;
  return data.columns.length === 0 ? (
    <NobodyYet />
  ) : (
    <DayOfClinic clinic={clinic} day={data} settings={settings} />
  );
}

interface DayOfClinicProps {
  readonly clinic: ReadyClinic;
  readonly day: DayView;
  readonly settings: ViewSettings;
}

/** The day of the clinic. */
function DayOfClinic({ clinic, day, settings }: DayOfClinicProps) {
  const { open } = useViewState();
  const filter = useVisitFilter();
  const onArrived = useArrivedKey();
  const { visit: placing } = usePlacing();
  const { pending, leave, answer, moveOnGrid } = useGridMove(day.columns);
  const isAnybodySeen = day.columns.some(
    ({ practitionerId }) => !filter.practitioners.includes(practitionerId),
  );
  return (
    <div className="view-screen">
      <ViewBar clinic={clinic} hides={["practitioners", "services", "statuses"]} zoom={settings.zoom} />
      {isAnybodySeen ? (
        <DayGrid
          day={day}
          filter={filter}
          HeadNote={ProofLight}
          slotPx={SLOT_PX_OF[settings.zoom]}
          onOpen={(appointmentId) => open({ kind: "appointment", appointmentId })}
          onCreate={(slot) => open({ kind: "booking", patient: null, slot })}
          onMove={(visit, place) => {
            endPlacing();
            return moveOnGrid(visit, place);
          }}
          placing={placing}
          onArrived={onArrived}
        />
      ) : (
        <Text className="view-screen__empty">{t("day.everybodyHidden")}</Text>
      )}
      <MoveQuestion pending={pending} onAnswer={(wanted) => void answer(wanted)} onLeave={leave} />
    </div>
  );
}
