import { memo, useId } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AgendaView } from "../../shared/ipc/views.ts";
import { dayInWords } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import type { AgendaDay } from "./agenda-days.ts";
import { AgendaRow } from "./agenda-row.tsx";

/** What a day of the list is drawn from. */
export interface AgendaDaySectionProps {
  readonly agendaDay: AgendaDay;
  readonly isToday: boolean;
  readonly practitioners: AgendaView["practitioners"];
  readonly arePhonesShown: boolean;
  /** The visit that Tab reaches, null where it is on another day. */
  readonly stopId: string | null;
  readonly onOpen: (visit: DayAppointment) => void;
  readonly onReach: (visit: DayAppointment) => void;
}

/** A day of the list: a table of its appointments. */
export const AgendaDaySection = memo(function AgendaDaySection(props: AgendaDaySectionProps) {
  const { agendaDay, isToday, practitioners, stopId } = props;
  const { day, visits, closures } = agendaDay;
  const headId = useId();
  const words = dayInWords(day);
  return (
    <section
      className="agenda__day"
      aria-labelledby={headId}
      data-agenda-day={day}
      // What is out of sight is not drawn; this is about how high it will be.
      style={{ containIntrinsicBlockSize: `auto ${String(70 + Math.max(1, visits.length) * 33)}px` }}
    >
      <h3 id={headId} aria-current={isToday ? "date" : undefined}>
        {isToday ? t("ui.header.todayAndDay", { day: words }) : words}{" "}
        <small>
          {t("day.visits", { count: visits.filter(({ status }) => status !== "cancelled").length })}
        </small>
      </h3>
      {closures.map(({ reason, practitionerName }) => (
        <p key={`${practitionerName ?? ""} ${reason}`} className="agenda__closure">
          {practitionerName === null ? (
            <Sentence of="day.closed" values={{ reason }} />
          ) : (
            <Sentence of="month.away" values={{ practitioner: practitionerName, reason }} />
          )}
        </p>
      ))}
      {visits.length === 0 ? (
        <p className="agenda__none">{t("agenda.none")}</p>
      ) : (
        <table className="agenda__table" aria-labelledby={headId}>
          <thead>
            <tr>
              <th scope="col">{t("agenda.time")}</th>
              <th scope="col">{t("agenda.patient")}</th>
              <th scope="col">{t("agenda.service")}</th>
              <th scope="col">{t("agenda.practitioner")}</th>
              <th scope="col">{t("agenda.status")}</th>
              <th scope="col">{t("agenda.phone")}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((visit) => (
              <AgendaRow
                key={visit.id}
                visit={visit}
                practitioner={practitioners.find(
                  ({ practitionerId }) => practitionerId === visit.practitionerId,
                )}
                arePhonesShown={props.arePhonesShown}
                isTabStop={visit.id === stopId}
                onOpen={props.onOpen}
                onReach={props.onReach}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
});
