import { Button } from "@mantine/core";
import { IconHourglassHigh } from "@tabler/icons-react";
import type { DayColumn } from "../../shared/ipc/appointments.ts";
import { nextStatus } from "../../shared/model/status-ladder.ts";
import { useAppointmentActs } from "../booking/use-appointment-acts.ts";
import { startWords } from "../day/card-words.ts";
import { statusWord } from "../ui/status-words.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import type { WaitingPart, WaitingRow } from "./waiting-room-of.ts";
import { waitingWords } from "./waiting-words.ts";

/** What a row is drawn from. */
export interface WaitingLineProps {
  readonly part: WaitingPart;
  readonly row: WaitingRow;
  /** Whom it is with; undefined where they are not at work today. */
  readonly column: DayColumn | undefined;
  readonly isTabStop: boolean;
}

/** One visit: when, who, with whom, how it stands, and the button for its next step. Nobody's phone number is shown here. */
export function WaitingLine({ part, row, column, isTabStop }: WaitingLineProps) {
  const { setStatus } = useAppointmentActs();
  const { open } = useViewState();
  const { visit } = row;
  const next = nextStatus(visit.status);
  const words = waitingWords(part, row);
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <li className="waiting-row" data-colour={column?.colour} data-visit={visit.id}>
      <button
        type="button"
        className="waiting-row__visit"
        data-part="visit"
        tabIndex={tabIndex}
        onClick={() => open({ kind: "appointment", appointmentId: visit.id })}
      >
        <span className="waiting-row__time">{startWords(visit)}</span>{" "}
        <b className="waiting-row__name" dir="auto">
          {visit.patientName}
        </b>{" "}
        <span className="waiting-row__more" dir="auto">
          {column?.name} · {visit.serviceName}
        </span>{" "}
        {words === undefined ? null : (
          <span className="waiting-row__state" data-long={row.isLong || undefined}>
            {row.isLong ? <IconHourglassHigh size={14} aria-hidden /> : null} {words}
            {row.isLong ? <span className="only-heard">, {t("waitingRoom.long")}</span> : null}
          </span>
        )}
      </button>
      {next === undefined ? null : (
        <Button
          size="compact-sm"
          variant={part === "done" ? "default" : "light"}
          className="waiting-row__step"
          data-part="step"
          tabIndex={tabIndex}
          aria-label={t("waitingRoom.stepFor", { step: statusWord(next), patient: visit.patientName })}
          onClick={() => void setStatus(visit, next)}
        >
          {statusWord(next)}
        </Button>
      )}
    </li>
  );
}
