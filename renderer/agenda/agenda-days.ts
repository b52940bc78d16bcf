import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AgendaView } from "../../shared/ipc/views.ts";
import type { CivilDate } from "../../shared/time.ts";
import { isSeen } from "../day/visit-filter.ts";
import type { VisitFilter } from "../day/visit-filter.ts";
import { shiftDay } from "../ui/civil-day.ts";

/** A day of the list. */
export interface AgendaDay {
  readonly day: CivilDate;
  readonly visits: readonly DayAppointment[];
  readonly closures: AgendaView["closures"];
}

/** The days of a list in order, with what a filter leaves of their visits. */
export function agendaDays(agenda: AgendaView, filter: VisitFilter): readonly AgendaDay[] {
  const visits = Map.groupBy(
    agenda.appointments.filter(
      (visit) => isSeen(visit, filter) && !filter.practitioners.includes(visit.practitionerId),
    ),
    ({ startsAt }) => startsAt.slice(0, 10),
  );
  return Array.from({ length: agenda.days }, (_, index) => shiftDay(agenda.from, index)).map((day) => ({
    day,
    visits: visits.get(day) ?? [],
    closures: agenda.closures.filter((closure) => closure.day === day),
  }));
}

/** A phone number without the digits that tell whose it is: all but the last two. */
export function maskedPhone(phone: string): string {
  let left = phone.replaceAll(/\D/g, "").length - 2;
  return phone.replaceAll(/\d/g, (digit) => {
    left -= 1;
    return left >= 0 ? "•" : digit;
  });
}
