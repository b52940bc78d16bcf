import { Anchor, Divider, Stack, Text } from "@mantine/core";
import { useRef } from "react";
import { assertNever } from "../../shared/assert.ts";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import type { OutsideChange } from "../../shared/ipc/visits.ts";
import { SeriesLine } from "../series/series-line.tsx";
import { WantsEarlier } from "../waitlist/wants-earlier.tsx";
import { useDeclined } from "../queue/use-declined.ts";
import { clockText, minuteOfDay } from "../ui/civil-day.ts";
import { dayInWords } from "../ui/day-words.ts";
import { STATUS_GLYPHS } from "../ui/status-words.ts";
import { MoveForm } from "./move-form.tsx";
import { OutsideNotice } from "./outside-notice.tsx";
import { NoteForm } from "./note-form.tsx";
import { ReceiptSteps } from "./receipt-steps.tsx";
import { StatusSteps } from "./status-steps.tsx";
import { useVisitKeys } from "./use-visit-keys.ts";
import { VisitExits } from "./visit-exits.tsx";
import { visitStatusWords } from "./visit-status-words.ts";
import { t } from "../words/t.ts";
import { SlipButton } from "../print/slip-button.tsx";
import { useViewState } from "../ui/view-state.ts";

/** One visit and the day it is on. */
export interface AppointmentDetailsProps {
  readonly visit: DayAppointment;
  readonly day: DayView;
  /** Its last change that was not made at this desk. */
  readonly outside: OutsideChange | null;
}

/** Details of a visit, its status ladder, its note, and where it can be moved. */
export function AppointmentDetails({ visit, day, outside }: AppointmentDetailsProps) {
  const { open } = useViewState();
  const exits = useRef<HTMLDivElement>(null);
  useVisitKeys(visit, { day, exits });
  const practitionerName =
    day.columns.find(({ practitionerId }) => practitionerId === visit.practitionerId)?.name ?? "";
  const declined = useDeclined().find(({ appointmentId }) => appointmentId === visit.id);
  return (
    <Stack gap="md">
      <div className="visit-who">
        <Text fz={20} fw={650} component="h3" m={0}>
          <button
            type="button"
            className="visit__patient"
            title={t("booking.openCard")}
            onClick={() => open({ kind: "patient", patientId: visit.patientId })}
          >
            <bdi>{visit.patientName}</bdi>
          </button>
        </Text>
        <Text c="dimmed">
          {visit.patientPhone === null ? t("booking.noPhone") : <bdi>{visit.patientPhone}</bdi>} ·{" "}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => open({ kind: "patient", patientId: visit.patientId })}
          >
            {t("visit.allVisits")}
          </Anchor>
        </Text>
      </div>
      <div>
        <dl className="visit">
          <dt>{t("booking.when")}</dt>
          <dd>{whenWords(visit, day)}</dd>
          <dt>{t("booking.with")}</dt>
          <dd>
            <bdi>{practitionerName}</bdi>
          </dd>
          <dt>{t("booking.for")}</dt>
          <dd>
            <bdi>{visit.serviceName}</bdi>
          </dd>
          <dt>{t("booking.status")}</dt>
          <dd>
            <span aria-hidden>{STATUS_GLYPHS[visit.status]}</span>{" "}
            {visitStatusWords(visit, { nowMinute: day.nowMinute, declinedBy: declined?.who })}
          </dd>
          <dt>{t("booking.google")}</dt>
          <dd>
            <ReceiptSteps visit={visit} zone={day.zone} />
          </dd>
        </dl>
        {visit.status === "cancelled" ? null : <SlipButton appointmentId={visit.id} />}
        <OutsideNotice visit={visit} outside={outside} />
      </div>
      {visit.status === "cancelled" ? null : <StatusSteps visit={visit} day={day} />}
      <SeriesLine visit={visit} />
      <div ref={exits}>
        <VisitExits visit={visit} day={day} />
      </div>
      <Divider />
      <NoteForm visit={visit} zone={day.zone} />
      {visit.status === "cancelled" ? null : (
        <>
          <Divider />
          <MoveForm visit={visit} columns={day.columns} />
          <WantsEarlier visit={visit} />
        </>
      )}
    </Stack>
  );
}

function whenWords(visit: DayAppointment, { day }: DayView): string {
  const start = minuteOfDay(visit.startsAt);
  const when = {
    day: dayInWords(day),
    hours: `${clockText(start)}–${clockText(start + visit.durationMinutes)}`,
  };
  switch (visit.repeatedHour) {
    case null:
      return t("booking.dayAndHours", when);
    case "first":
      return t("booking.dayAndFirstHours", when);
    case "second":
      return t("booking.dayAndSecondHours", when);
    default:
      return assertNever(visit.repeatedHour);
  }
}
