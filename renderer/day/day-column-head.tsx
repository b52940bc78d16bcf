import { memo } from "react";
import type { ComponentType } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import { t } from "../words/t.ts";
import type { GridColumn } from "./grid-view.ts";

/** What else a head says of whose column it is. */
export type HeadNote = ComponentType<{ readonly practitionerId: PractitionerId }>;

/** What a column's head is drawn from. */
export interface DayColumnHeadProps {
  readonly column: GridColumn;
  readonly id: string;
  readonly appointments: readonly DayAppointment[];
  readonly Note: HeadNote | undefined;
}

/** The head of a column: whose or which day it is, how many visits stand in it, how many of them are late. */
export const DayColumnHead = memo(function DayColumnHead(props: DayColumnHeadProps) {
  const { column, id, appointments, Note } = props;
  const standing = appointments.filter((appointment) => appointment.status !== "cancelled").length;
  const late = appointments.filter((appointment) => appointment.lateMinutes !== null).length;
  return (
    <div className="day-grid__head" data-colour={column.colour} data-today={column.isToday || undefined}>
      {/* Too long a name is cut at its end, whichever way it reads. */}
      <h3 id={id} dir="auto" title={column.name} aria-label={column.name}>
        {column.shortName}
      </h3>
      <small>
        {t("day.visits", { count: standing })}
        {late === 0 ? null : (
          <>
            {" · "}
            <strong>{t("day.lateVisits", { count: late })}</strong>
          </>
        )}
      </small>
      {Note === undefined ? null : <Note practitionerId={column.practitionerId} />}
    </div>
  );
});
