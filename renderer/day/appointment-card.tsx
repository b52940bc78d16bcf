import { memo } from "react";
import { IconLayersIntersect } from "@tabler/icons-react";
import { SyncIcon } from "./sync-icon.tsx";
import { STATUS_GLYPHS, syncOnCard } from "../ui/status-words.ts";
import { cardName, lateWords, startWords } from "./card-words.ts";
import type { PlacedCard } from "./lay-out-column.ts";
import "./appointment-card.css";

/** What a card is drawn from. Only plain values, so that a card is drawn again only when one of them changed. */
export interface AppointmentCardProps extends PlacedCard {
  /** What its column is called: a name, or a day. */
  readonly columnName: string;
  readonly isTabStop: boolean;
  readonly isLifted: boolean;
  readonly hasChanged: boolean;
}

/** How many lines of text a card has room for, at 16 px each. */
function linesIn(height: number): number {
  return Math.max(1, Math.floor((height - 7) / 16));
}

/** One visit on the grid: glyph, name, time, service, and a mark where Google has not seen it yet. */
export const AppointmentCard = memo(function AppointmentCard(props: AppointmentCardProps) {
  const { appointment, top, height, lane, lanes, besidePx } = props;
  const late = lateWords(appointment);
  const classes = ["card", height < 40 ? "card--short" : "", props.isLifted ? "card--lifted" : ""];
  return (
    <li
      className={classes.join(" ")}
      data-card={appointment.id}
      data-status={appointment.status}
      style={{
        insetBlockStart: top,
        blockSize: height,
        insetInlineStart: `calc((100% - ${String(besidePx)}px) * ${String(lane / lanes)})`,
        inlineSize: `calc((100% - ${String(besidePx)}px) * ${String(1 / lanes)} - 2px)`,
      }}
    >
      <button
        type="button"
        className="card__hit"
        tabIndex={props.isTabStop ? 0 : -1}
        data-appointment-id={appointment.id}
        data-start-minute={appointment.startMinute}
        aria-label={cardName(appointment, {
          columnName: props.columnName,
          isOverlapping: props.isOverlapping,
        })}
        aria-keyshortcuts="Enter A Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      >
        <span className="card__glyph" aria-hidden>
          {STATUS_GLYPHS[appointment.status]}
        </span>
        {/* It reads as the name does, so that too long a name is cut at its end. */}
        <span className="card__text" dir="auto" style={{ "--lines": linesIn(height) }}>
          <b>{appointment.patientName}</b>
          <span> {startWords(appointment)} </span>
          <bdi>{appointment.serviceName}</bdi>
        </span>
        {late === undefined ? null : (
          <bdi className="card__late" title={late}>
            <span className="card__late-words">{late}</span>
            {/* Where a lane is too narrow for the words. */}
            <span className="card__late-brief" aria-hidden>
              {appointment.lateMinutes}′
            </span>
          </bdi>
        )}
        {props.isOverlapping ? (
          <IconLayersIntersect className="card__overlap" size={13} stroke={2} aria-hidden />
        ) : null}
        {syncOnCard(appointment.sync) === null ? null : (
          <span className="card__sync">
            <SyncIcon sync={appointment.sync} />
          </span>
        )}
      </button>
      <span className="card__resize" data-resize aria-hidden />
      {props.hasChanged ? <span key={appointment.version} className="card__flash" aria-hidden /> : null}
    </li>
  );
});
