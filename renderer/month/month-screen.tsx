import type { ViewSettings } from "../../shared/ipc/views.ts";
import { NobodyYet } from "../day/nobody-yet.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { ViewBar } from "../view-bar/view-bar.tsx";
import { useViewSettings } from "../view-bar/view-settings.ts";
import { MonthTable } from "./month-table.tsx";
import { useMonth } from "./use-month.ts";

/** The month and how full its days are, once it has been read. */
export function MonthScreen({ clinic }: { readonly clinic: ReadyClinic }) {
  const settings = useViewSettings();
  if (clinic.practitioners.length === 0) return <NobodyYet />;
  return settings === undefined ? null : <MonthOfClinic clinic={clinic} settings={settings} />;
}

interface MonthOfClinicProps {
  readonly clinic: ReadyClinic;
  readonly settings: ViewSettings;
}

function MonthOfClinic({ clinic, settings }: MonthOfClinicProps) {
  const { day, showDay, showScreen } = useViewState();
  const { data: month } = useMonth(day, settings.hidden);
  if (month === undefined) return null;
  return (
    <div className="view-screen">
      <ViewBar clinic={clinic} hides={["practitioners"]} />
      <MonthTable
        month={month}
        chosen={day ?? month.today}
        onChoose={showDay}
        onShow={(shown) => {
          showDay(shown);
          showScreen("day");
        }}
      />
    </div>
  );
}
