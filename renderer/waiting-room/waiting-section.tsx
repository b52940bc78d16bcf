import { useId } from "react";
import type { DayColumn } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { t } from "../words/t.ts";
import { WaitingLine } from "./waiting-line.tsx";
import type { WaitingPart, WaitingRow } from "./waiting-room-of.ts";

/** What a part of the waiting room is drawn from. */
export interface WaitingSectionProps {
  readonly part: WaitingPart;
  readonly rows: readonly WaitingRow[];
  readonly columns: readonly DayColumn[];
  /** Which visit has the one Tab stop. */
  readonly stopAt: AppointmentId | undefined;
  /** How many more there are that are not listed. */
  readonly laterCount: number;
}

/** One part of the waiting room under its heading; whoever is done is folded away. */
export function WaitingSection({ part, rows, columns, stopAt, laterCount }: WaitingSectionProps) {
  const id = useId();
  const heading = (
    <h3 id={id} className="waiting-part__title">
      {t(`waitingRoom.${part}`)} <span className="waiting-part__count">{rows.length}</span>
    </h3>
  );
  const list =
    rows.length === 0 ? (
      <p className="waiting-part__nobody">{t(`waitingRoom.nobody.${part}`)}</p>
    ) : (
      <ul aria-labelledby={id} className="waiting-part__rows">
        {rows.map((row) => (
          <WaitingLine
            key={row.visit.id}
            part={part}
            row={row}
            column={columns.find(({ practitionerId }) => practitionerId === row.visit.practitionerId)}
            isTabStop={row.visit.id === stopAt}
          />
        ))}
      </ul>
    );
  if (part === "done")
    return (
      <details className="waiting-part">
        <summary>{heading}</summary>
        {list}
      </details>
    );
  return (
    <section aria-labelledby={id} className="waiting-part">
      {heading}
      {list}
      {laterCount === 0 ? null : (
        <p className="waiting-part__nobody">{t("waitingRoom.later", { count: laterCount })}</p>
      )}
    </section>
  );
}
