import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import { CANCEL_CAUSES } from "../../shared/model/cancel-reasons.ts";
import { usePreferences } from "../ui/preferences.ts";
import { t } from "../words/t.ts";
import { offeredStatuses } from "./offered-statuses.ts";
import { ReasonForm } from "./reason-form.tsx";
import { useAppointmentActs } from "./use-appointment-acts.ts";
import { CANCEL_KEY, NO_SHOW_KEY } from "./visit-keys.ts";

/** A visit and the day it is on. */
export interface VisitExitsProps {
  readonly visit: DayAppointment;
  readonly day: DayView;
}

/**
 * The ways off the ladder: no-show once it is due, and cancelling, with one press for each reason or none; of a cancelled visit
 * the way back, and why it was cancelled.
 */
export function VisitExits({ visit, day }: VisitExitsProps) {
  const { setStatus, cancel, giveReason } = useAppointmentActs();
  const { areLettersOn } = usePreferences();
  const [isTyping, setTyping] = useState(false);
  const isCancelled = visit.status === "cancelled";
  const offered = offeredStatuses(visit, day);
  if (!isCancelled && !offered.includes("cancelled") && !offered.includes("noShow")) return null;
  const isShown = isCancelled || offered.includes("cancelled");
  const act = isCancelled ? giveReason : cancel;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        {isCancelled ? (
          <Button key="back" size="xs" variant="default" onClick={() => void setStatus(visit, "booked")}>
            {t("booking.act.bringBack")}
          </Button>
        ) : null}
        {offered.includes("noShow") ? (
          <Button
            key="noShow"
            size="xs"
            variant="default"
            aria-keyshortcuts={areLettersOn ? NO_SHOW_KEY : undefined}
            onClick={() => void setStatus(visit, "noShow")}
          >
            {t("booking.act.noShow")}
          </Button>
        ) : null}
        {offered.includes("cancelled") ? (
          <Button
            key="cancel"
            size="xs"
            variant="default"
            data-cancel
            aria-keyshortcuts={areLettersOn ? CANCEL_KEY : undefined}
            onClick={() => void cancel(visit, null)}
          >
            {t("booking.act.cancelled")}
          </Button>
        ) : null}
      </Group>
      {isShown ? (
        <fieldset className="exits__reasons">
          <legend>{isCancelled ? t("visit.whyCancelled") : t("visit.cancelBecause")}</legend>
          {CANCEL_CAUSES.map((cause) => {
            const isChosen = visit.cancelCause === cause;
            return (
              <Button
                key={cause}
                size="compact-xs"
                variant={isChosen ? "filled" : "light"}
                aria-pressed={isCancelled ? isChosen : undefined}
                aria-expanded={cause === "other" ? isTyping : undefined}
                onClick={() => {
                  if (cause === "other") setTyping(!isTyping);
                  else void act(visit, isChosen ? null : { cause, words: "" });
                }}
              >
                {t(`visit.cause.${cause}`)}
              </Button>
            );
          })}
        </fieldset>
      ) : null}
      {isShown && isTyping ? (
        <ReasonForm
          visit={visit}
          onReason={(words) => {
            void act(visit, { cause: "other", words }).then((isDone) => {
              if (isDone) setTyping(false);
            });
          }}
        />
      ) : null}
    </Stack>
  );
}
