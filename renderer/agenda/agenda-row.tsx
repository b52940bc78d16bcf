import { memo } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { AgendaView } from "../../shared/ipc/views.ts";
import { becauseWords } from "../booking/because-words.ts";
import { lateWords, startWords } from "../day/card-words.ts";
import { endMinuteOf } from "../day/grid-cursor.ts";
import { SyncIcon } from "../day/sync-icon.tsx";
import { clockText } from "../ui/civil-day.ts";
import { STATUS_GLYPHS, statusWord, syncOnCard } from "../ui/status-words.ts";
import { maskedPhone } from "./agenda-days.ts";

/** What a row is drawn from. */
export interface AgendaRowProps {
  readonly visit: DayAppointment;
  readonly practitioner: AgendaView["practitioners"][number] | undefined;
  readonly arePhonesShown: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (visit: DayAppointment) => void;
  readonly onReach: (visit: DayAppointment) => void;
}

/** An appointment of the list. */
export const AgendaRow = memo(function AgendaRow(props: AgendaRowProps) {
  const { visit, practitioner } = props;
  const because = becauseWords(visit);
  const late = lateWords(visit);
  const sync = syncOnCard(visit.sync);
  return (
    <tr data-status={visit.status} onClick={() => props.onOpen(visit)}>
      <td className="agenda__time">
        <bdi>
          {startWords(visit)}–{clockText(endMinuteOf(visit))}
        </bdi>
      </td>
      <th scope="row">
        <OpenButton {...props} />
      </th>
      <td>
        <bdi>{visit.serviceName}</bdi>
      </td>
      <td className="agenda__practitioner" data-colour={practitioner?.colour}>
        <bdi>{practitioner?.name}</bdi>
      </td>
      <td>
        <span aria-hidden>{STATUS_GLYPHS[visit.status]}</span> {statusWord(visit.status)}
        {because === undefined ? null : (
          <>
            {", "}
            <bdi>{because}</bdi>
          </>
        )}
        {late === undefined ? null : (
          <>
            {" "}
            <bdi className="card__late">{late}</bdi>
          </>
        )}
        {sync === null ? null : (
          <span className="agenda__sync" title={sync}>
            <SyncIcon sync={visit.sync} /> <span className="only-heard">{sync}</span>
          </span>
        )}
      </td>
      <td className="agenda__phone">
        {visit.patientPhone === null ? null : (
          <bdi dir="ltr">{props.arePhonesShown ? visit.patientPhone : maskedPhone(visit.patientPhone)}</bdi>
        )}
      </td>
    </tr>
  );
});

function OpenButton({ visit, isTabStop, onReach }: AgendaRowProps) {
  return (
    <button
      type="button"
      className="agenda__open"
      tabIndex={isTabStop ? 0 : -1}
      data-agenda-visit={visit.id}
      onFocus={() => onReach(visit)}
    >
      <bdi>{visit.patientName}</bdi>
    </button>
  );
}
