import { NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import type { ViewSettings, WeekView } from "../../shared/ipc/views.ts";
import { MoveQuestion } from "../booking/move-question.tsx";
import { NobodyYet } from "../day/nobody-yet.tsx";
import { TimeGrid } from "../day/time-grid.tsx";
import { endPlacing, usePlacing } from "../day/placing.ts";
import { useArrivedKey } from "../day/use-arrived-key.ts";
import { useChangedIds } from "../day/use-changed-ids.ts";
import { useGridMove } from "../day/use-grid-move.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { ViewBar } from "../view-bar/view-bar.tsx";
import { changeViewSettings, useViewSettings, useVisitFilter } from "../view-bar/view-settings.ts";
import { SLOT_PX_OF } from "../view-bar/zoom.ts";
import { t } from "../words/t.ts";
import { useWeek } from "./use-week.ts";
import { weekGridView } from "./week-grid-view.ts";

/** The week of one practitioner, once it has been read. */
export function WeekScreen({ clinic }: { readonly clinic: ReadyClinic }) {
  const settings = useViewSettings();
  return settings === undefined ? null : <WeekOf clinic={clinic} settings={settings} />;
}

interface WeekOfProps {
  readonly clinic: ReadyClinic;
  readonly settings: ViewSettings;
}

function WeekOf({ clinic, settings }: WeekOfProps) {
  const { day } = useViewState();
  const { data: week } = useWeek(day, settings.weekOf);
  if (week === undefined) return null;
  if (week.practitionerId === null) return <NobodyYet />;
  const practitioners = [...clinic.practitioners, ...clinic.retired.practitioners];
  return (
    <div className="view-screen">
      <ViewBar clinic={clinic} hides={["services", "statuses"]} zoom={settings.zoom}>
        <NativeSelect
          size="xs"
          aria-label={t("week.practitioner")}
          value={week.practitionerId}
          data={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            const chosen = practitioners.find(({ id }) => id === event.currentTarget.value);
            if (chosen !== undefined) changeViewSettings({ weekOf: chosen.id });
          }}
        />
      </ViewBar>
      <WeekGrid week={week} slotPx={SLOT_PX_OF[settings.zoom]} />
    </div>
  );
}

function WeekGrid({ week, slotPx }: { readonly week: WeekView; readonly slotPx: number }) {
  const { open, showDay } = useViewState();
  const filter = useVisitFilter();
  const onArrived = useArrivedKey();
  const { visit: placing } = usePlacing();
  const { pending, leave, answer, moveOnGrid } = useGridMove(week.days.map(({ column }) => column));
  const view = useMemo(() => weekGridView(week, filter, slotPx), [week, filter, slotPx]);
  const changedIds = useChangedIds(`${week.from} ${week.practitionerId ?? ""}`, week.appointments);
  return (
    <>
      <TimeGrid
        view={view}
        changedIds={changedIds}
        onOpen={(appointmentId, visit) => {
          showDay(dayOfWall(visit.startsAt));
          open({ kind: "appointment", appointmentId });
        }}
        onCreate={(slot) => {
          showDay(slot.day);
          open({ kind: "booking", patient: null, slot });
        }}
        onMove={(visit, place) => {
          endPlacing();
          return moveOnGrid(visit, place);
        }}
        placing={placing}
        onArrived={onArrived}
      />
      <MoveQuestion pending={pending} onAnswer={(wanted) => void answer(wanted)} onLeave={leave} />
    </>
  );
}
