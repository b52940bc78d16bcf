import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import { nextStatus } from "../../shared/model/status-ladder.ts";
import { usePreferences } from "../ui/preferences.ts";
import { STATUS_GLYPHS, statusWord } from "../ui/status-words.ts";
import { t } from "../words/t.ts";
import { offeredStatuses } from "./offered-statuses.ts";
import { useAppointmentActs } from "./use-appointment-acts.ts";
import { STEPS } from "./visit-keys.ts";

/** A visit and the day it is on. */
export interface StatusStepsProps {
  readonly visit: DayAppointment;
  readonly day: DayView;
}

/** The ladder as one row: where the visit stands is pressed, where it may go can be pressed, the next step stands out. */
export function StatusSteps({ visit, day }: StatusStepsProps) {
  const { setStatus } = useAppointmentActs();
  const { areLettersOn } = usePreferences();
  const offered = offeredStatuses(visit, day);
  const next = nextStatus(visit.status);
  return (
    <fieldset aria-label={t("visit.steps")} className="steps">
      {STEPS.map((status, place) => {
        const isHere = status === visit.status;
        const key = String(place + 1);
        return (
          <button
            key={status}
            type="button"
            className="steps__step"
            aria-pressed={isHere}
            // Not `disabled`: whoever pressed it keeps the focus.
            aria-disabled={!isHere && !offered.includes(status)}
            aria-keyshortcuts={areLettersOn ? key : undefined}
            data-next={status === next || undefined}
            onClick={() => {
              if (offered.includes(status)) void setStatus(visit, status);
            }}
          >
            <span aria-hidden>{STATUS_GLYPHS[status]}</span>
            <span>{statusWord(status)}</span>
            {areLettersOn ? (
              <kbd aria-hidden className="steps__key">
                {key}
              </kbd>
            ) : null}
          </button>
        );
      })}
    </fieldset>
  );
}
