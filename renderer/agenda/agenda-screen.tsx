import { Button } from "@mantine/core";
import { IconPhone, IconPhoneOff } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { NobodyYet } from "../day/nobody-yet.tsx";
import { useDay } from "../day/use-day.ts";
import { weekStart } from "../ui/calendar-week.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { ViewBar } from "../view-bar/view-bar.tsx";
import { useViewSettings, useVisitFilter } from "../view-bar/view-settings.ts";
import { t } from "../words/t.ts";
import { AgendaList } from "./agenda-list.tsx";
import { useAgenda } from "./use-agenda.ts";

/** The appointments of a week as a list, once they have been read. */
export function AgendaScreen({ clinic }: { readonly clinic: ReadyClinic }) {
  const { day, open, showDay } = useViewState();
  const settings = useViewSettings();
  const filter = useVisitFilter();
  // Patients can see this screen: whoever needs the numbers asks for them.
  const [arePhonesShown, setPhonesShown] = useState(false);
  const today = useDay(day).data?.today;
  const shown = day ?? today ?? clinic.today;
  const { data: agenda } = useAgenda(weekStart(shown));
  const openVisit = useCallback(
    (visit: DayAppointment) => {
      showDay(dayOfWall(visit.startsAt));
      open({ kind: "appointment", appointmentId: visit.id });
    },
    [open, showDay],
  );
  if (agenda === undefined || settings === undefined) return null;
  if (clinic.practitioners.length === 0 && agenda.appointments.length === 0) return <NobodyYet />;
  return (
    <div className="view-screen">
      <ViewBar clinic={clinic} hides={["practitioners", "services", "statuses"]}>
        <Button
          variant="default"
          size="compact-sm"
          aria-pressed={arePhonesShown}
          leftSection={
            arePhonesShown ? <IconPhone size={14} aria-hidden /> : <IconPhoneOff size={14} aria-hidden />
          }
          onClick={() => setPhonesShown(!arePhonesShown)}
        >
          {t("agenda.showPhones")}
        </Button>
      </ViewBar>
      <AgendaList
        agenda={agenda}
        filter={filter}
        arePhonesShown={arePhonesShown}
        openAt={shown}
        onOpen={openVisit}
      />
    </div>
  );
}
