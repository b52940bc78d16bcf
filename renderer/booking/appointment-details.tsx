import { Divider, Stack, Text } from "@mantine/core";
import type { DayAppointment, DayView } from "../../shared/ipc/appointments.ts";
import { useDeclined } from "../queue/use-declined.ts";
import { clockText, minuteOfDay } from "../ui/civil-day.ts";
import { dayInWords } from "../ui/day-words.ts";
import { STATUS_GLYPHS, statusWord } from "../ui/status-words.ts";
import { MoveForm } from "./move-form.tsx";
import { NoteForm } from "./note-form.tsx";
import { ReceiptSteps } from "./receipt-steps.tsx";
import { StatusButtons } from "./status-buttons.tsx";

/** One visit and the day it is on. */
export interface AppointmentDetailsProps {
  readonly visit: DayAppointment;
  readonly day: DayView;
}

/** Details of a visit, its status ladder, its note, and where it can be moved. */
export function AppointmentDetails({ visit, day }: AppointmentDetailsProps) {
  const practitionerName =
    day.columns.find(({ practitionerId }) => practitionerId === visit.practitionerId)?.name ?? "";
  const start = minuteOfDay(visit.startsAt);
  const declined = useDeclined().find(({ appointmentId }) => appointmentId === visit.id);
  return (
    <Stack gap="md">
      <div>
        <Text fz={20} fw={650} component="h3" m={0}>
          <bdi>{visit.patientName}</bdi>
        </Text>
        <Text c="dimmed">{visit.patientPhone ?? "No phone number"}</Text>
      </div>
      <dl className="visit">
        <dt>When</dt>
        <dd>
          {dayInWords(day.day)}, {visit.repeatedHour === null ? "" : `${visit.repeatedHour} `}
          {clockText(start)}–{clockText(start + visit.durationMinutes)}
        </dd>
        <dt>With</dt>
        <dd>
          <bdi>{practitionerName}</bdi>
        </dd>
        <dt>For</dt>
        <dd>{visit.serviceName}</dd>
        <dt>Status</dt>
        <dd>
          <span aria-hidden>{STATUS_GLYPHS[visit.status]}</span> {statusWord(visit.status)}
          {visit.lateMinutes === null ? "" : `, late ${String(visit.lateMinutes)} min`}
          {declined === undefined ? "" : `, declined in Google by the ${declined.who}`}
        </dd>
        <dt>Google</dt>
        <dd>
          <ReceiptSteps visit={visit} zone={day.zone} />
        </dd>
      </dl>
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
