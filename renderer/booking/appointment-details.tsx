import { Divider, Stack, Text } from "@mantine/core";
import { assertNever } from "../../shared/assert.ts";
import type { DeclinedView } from "../../shared/ipc/answers.ts";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import { useDeclined } from "../queue/use-declined.ts";
import { clockText, minuteOfDay } from "../ui/civil-day.ts";
import { dayInWords } from "../ui/day-words.ts";
import { STATUS_GLYPHS, statusWord } from "../ui/status-words.ts";
import { SlipButton } from "../print/slip-button.tsx";
import { useViewState } from "../ui/view-state.ts";
import { MoveForm } from "./move-form.tsx";
import { NoteForm } from "./note-form.tsx";
import { ReceiptSteps } from "./receipt-steps.tsx";
import { StatusButtons } from "./status-buttons.tsx";
import { t } from "../words/t.ts";
import { listInWords } from "../ui/list-in-words.ts";
import { lateWords } from "../day/card-words.ts";

/** One visit and the day it is on. */
export interface AppointmentDetailsProps {
  readonly visit: DayAppointment;
  readonly day: DayView;
}

/** Details of a visit, its status ladder, its note, and where it can be moved. */
export function AppointmentDetails({ visit, day }: AppointmentDetailsProps) {
  const { open } = useViewState();
  const practitionerName =
    day.columns.find(({ practitionerId }) => practitionerId === visit.practitionerId)?.name ?? "";
  const declined = useDeclined().find(({ appointmentId }) => appointmentId === visit.id);
  return (
    <Stack gap="md">
      <div>
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
          {visit.patientPhone === null ? t("booking.noPhone") : <bdi>{visit.patientPhone}</bdi>}
        </Text>
      </div>
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
          <span aria-hidden>{STATUS_GLYPHS[visit.status]}</span> {statusWords(visit, declined?.who)}
        </dd>
        <dt>{t("booking.google")}</dt>
        <dd>
          <ReceiptSteps visit={visit} zone={day.zone} />
        </dd>
      </dl>
      {visit.status === "cancelled" ? null : <SlipButton appointmentId={visit.id} />}
      <StatusButtons visit={visit} day={day} />
      <Divider />
      <NoteForm visit={visit} />
      {visit.status === "cancelled" ? null : (
        <>
          <Divider />
          <MoveForm visit={visit} columns={day.columns} />
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

function statusWords(visit: DayAppointment, declinedBy: DeclinedView["who"] | undefined): string {
  const words = [
    statusWord(visit.status),
    lateWords(visit),
    declinedBy === undefined ? undefined : t(`booking.declinedBy.${declinedBy}`),
  ];
  return listInWords(words.filter((part) => part !== undefined));
}
