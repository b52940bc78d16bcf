import { memo, useMemo } from "react";
import type { DayAppointment, DayBlock } from "../../shared/ipc/appointments.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { clockText } from "../ui/civil-day.ts";
import { AppointmentCard } from "./appointment-card.tsx";
import { OpenBlock } from "./open-block.tsx";
import { CancelledMark } from "./cancelled-mark.tsx";
import { blockHours } from "./card-words.ts";
import { closedSpans } from "./closed-spans.ts";
import type { GridCursor } from "./grid-cursor.ts";
import { boxOf, drawnSpan, pxOfMinutes } from "./grid-geometry.ts";
import type { GridColumn } from "./grid-view.ts";
import { layOutColumn } from "./lay-out-column.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** What a column is drawn from. */
export interface DayColumnProps {
  readonly column: GridColumn;
  readonly headId: string;
  /** Its place among the columns, from 0. */
  readonly index: number;
  readonly appointments: readonly DayAppointment[];
  readonly blocks: readonly DayBlock[];
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly slotPx: number;
  /** Where the one Tab stop is, null while it is in another column. */
  readonly cursor: GridCursor | null;
  /** The visit being dragged, null while none is. */
  readonly liftedId: AppointmentId | null;
  readonly changedIds: ReadonlySet<AppointmentId>;
}

function haveSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function isSameColumn(before: DayColumnProps, now: DayColumnProps): boolean {
  const { appointments, blocks, changedIds, ...rest } = now;
  const earlier: Record<string, unknown> = { ...before };
  return (
    haveSameItems(before.appointments, appointments) &&
    haveSameItems(before.blocks, blocks) &&
    appointments.every(({ id }) => before.changedIds.has(id) === changedIds.has(id)) &&
    Object.entries(rest).every(([name, value]) => earlier[name] === value)
  );
}

/** One column: closed hours, blocks, the empty slot the keyboard stands on, and the cards. */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { column, appointments, fromMinute, toMinute, slotPx, cursor } = props;
  const bounds = useMemo(() => ({ fromMinute, toMinute, slotPx }), [fromMinute, toMinute, slotPx]);
  const { cards, marks } = useMemo(() => layOutColumn(appointments, bounds), [appointments, bounds]);
  const topOf = (minute: number) => pxOfMinutes(minute - fromMinute, slotPx);
  return (
    <div
      className="day-column"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for form fields
      role="group"
      aria-labelledby={props.headId}
      data-column-id={column.id}
      data-practitioner-id={column.practitionerId}
      data-colour={column.colour}
      style={{ gridColumn: props.index + 2, blockSize: pxOfMinutes(toMinute - fromMinute, slotPx) }}
    >
      {closedSpans(column, bounds).map((span) => (
        <div
          key={span.startMinute}
          className="day-column__closed"
          style={{ insetBlockStart: boxOf(span, bounds).top, blockSize: boxOf(span, bounds).height + 1 }}
        />
      ))}
      {column.closedBecause === null ? null : (
        <span className="day-column__reason">
          <Sentence of="day.closed" values={{ reason: column.closedBecause }} />
        </span>
      )}
      {props.blocks.map((block) => (
        <div
          key={block.id}
          className="day-column__block"
          style={{
            insetBlockStart: topOf(drawnSpan(block, bounds).startMinute),
            blockSize: boxOf(drawnSpan(block, bounds), bounds).height,
          }}
        >
          <span>
            <bdi>{block.label}</bdi> <bdi>{blockHours(block)}</bdi>
          </span>
          {block.letGo === null ? null : <OpenBlock block={block} eventId={block.letGo} />}
        </div>
      ))}
      {cursor !== null && cursor.appointmentId === null ? (
        <button
          type="button"
          className="day-column__slot"
          data-empty-slot
          style={{ insetBlockStart: topOf(cursor.minute) }}
          aria-label={t("day.freeSlot", { time: clockText(cursor.minute), practitioner: column.name })}
        >
          {clockText(cursor.minute)}
        </button>
      ) : null}
      <ul className="day-column__cards">
        {cards.map((card) => (
          <AppointmentCard
            key={card.appointment.id}
            {...card}
            columnName={column.name}
            isTabStop={cursor?.appointmentId === card.appointment.id}
            isLifted={props.liftedId === card.appointment.id}
            hasChanged={props.changedIds.has(card.appointment.id)}
          />
        ))}
        {marks.map((mark) => (
          <CancelledMark
            key={mark.appointment.id}
            {...mark}
            columnName={column.name}
            isTabStop={cursor?.appointmentId === mark.appointment.id}
          />
        ))}
      </ul>
    </div>
  );
}, isSameColumn);
