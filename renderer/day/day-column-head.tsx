import type { DayAppointment, DayColumn } from "../../shared/ipc/appointments.ts";
import { t } from "../words/t.ts";

/** What a column's head is drawn from. */
export interface DayColumnHeadProps {
  readonly column: DayColumn;
  readonly id: string;
  readonly appointments: readonly DayAppointment[];
}

/** The head of a column: who it is, how many visits stand in it, how many of them are late. */
export function DayColumnHead({ column, id, appointments }: DayColumnHeadProps) {
  const standing = appointments.filter((appointment) => appointment.status !== "cancelled").length;
  const late = appointments.filter((appointment) => appointment.lateMinutes !== null).length;
  return (
    <div className="day-grid__head" data-colour={column.colour}>
      {/* Too long a name is cut at its end, whichever way it reads. */}
      <h3 id={id} dir="auto">
        {column.name}
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
    </div>
  );
}
