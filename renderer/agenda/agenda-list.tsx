import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AgendaView } from "../../shared/ipc/views.ts";
import type { CivilDate } from "../../shared/time.ts";
import type { VisitFilter } from "../day/visit-filter.ts";
import { t } from "../words/t.ts";
import { AgendaDaySection } from "./agenda-day-section.tsx";
import { agendaDays } from "./agenda-days.ts";
import "./agenda.css";

/** A list and how much of it is seen. */
export interface AgendaListProps {
  readonly agenda: AgendaView;
  readonly filter: VisitFilter;
  readonly arePhonesShown: boolean;
  /** The day that the list opens at. */
  readonly openAt: CivilDate;
  readonly onOpen: (visit: DayAppointment) => void;
}

/** Where a key leads from a place among so many; undefined for every other key. */
function stepAmong(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + 10,
    PageUp: at - 10,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, step));
}

/** Appointments day by day: one Tab stop, arrows from one to the next, Enter opens. */
export function AgendaList({ agenda, filter, arePhonesShown, openAt, onOpen }: AgendaListProps) {
  const root = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string>();
  const onReach = useCallback((visit: DayAppointment) => setReached(visit.id), []);
  const days = useMemo(() => agendaDays(agenda, filter), [agenda, filter]);
  const visits = days.flatMap((one) => one.visits);
  const first = days.find(({ day, visits: those }) => day >= openAt && those.length > 0)?.visits[0];
  const stop = visits.find(({ id }) => id === reached) ?? first ?? visits[0];

  // Only when the list opens: what is read later never scrolls under somebody's hands.
  useLayoutEffect(() => {
    const list = root.current;
    const section = list?.querySelector<HTMLElement>(`[data-agenda-day="${openAt}"]`);
    if (list !== null && section !== null && section !== undefined) list.scrollTop = section.offsetTop;
    // oxlint-disable-next-line react/exhaustive-deps
  }, [agenda.from]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || stop === undefined) return;
    const step = stepAmong(event.key, visits.indexOf(stop), visits.length);
    const next = step === undefined ? undefined : visits[step];
    if (next === undefined) return;
    event.preventDefault();
    const row = root.current?.querySelector<HTMLElement>(`[data-agenda-visit="${CSS.escape(next.id)}"]`);
    row?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the list is one stop; its keys are handled here
    <div ref={root} className="agenda" onKeyDown={onKeyDown}>
      {agenda.appointments.length > 0 && visits.length === 0 ? (
        <output className="agenda__none">{t("agenda.allHidden")}</output>
      ) : null}
      {days.map((agendaDay) => (
        <AgendaDaySection
          key={agendaDay.day}
          agendaDay={agendaDay}
          isToday={agendaDay.day === agenda.today}
          practitioners={agenda.practitioners}
          arePhonesShown={arePhonesShown}
          stopId={stop?.startsAt.startsWith(agendaDay.day) === true ? stop.id : null}
          onOpen={onOpen}
          onReach={onReach}
        />
      ))}
    </div>
  );
}
