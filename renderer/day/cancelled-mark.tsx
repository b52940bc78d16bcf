import { memo } from "react";
import { cardName } from "./card-words.ts";
import type { PlacedMark } from "./lay-out-column.ts";
import { t } from "../words/t.ts";

/** What a mark is drawn from. */
export interface CancelledMarkProps extends PlacedMark {
  /** What its column is called: a name, or a day. */
  readonly columnName: string;
  readonly isTabStop: boolean;
}

/** What is left of a cancelled visit: a thin mark at the column's inline end that still opens it. */
export const CancelledMark = memo(function CancelledMark(props: CancelledMarkProps) {
  const { appointment } = props;
  const name = cardName(appointment, { columnName: props.columnName, isOverlapping: false });
  return (
    <li className="mark" style={{ insetBlockStart: props.top, insetInlineEnd: props.fromEndPx }}>
      <button
        type="button"
        className="mark__hit"
        title={t("day.cancelledMark", { patient: appointment.patientName })}
        tabIndex={props.isTabStop ? 0 : -1}
        data-appointment-id={appointment.id}
        data-start-minute={appointment.startMinute}
        aria-label={name}
      />
    </li>
  );
});
