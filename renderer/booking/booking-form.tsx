import { Button, Group, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { useRef } from "react";
import { PatientField } from "../patients/patient-field.tsx";
import { SlotProof } from "../health/slot-proof.tsx";
import { SlotProblem } from "./slot-problem.tsx";
import { TimeFields } from "./time-fields.tsx";
import { useBooking } from "./use-booking.ts";
import type { BookingStart } from "./use-booking.ts";
import { t } from "../words/t.ts";
import "./booking.css";

/** Where a booking starts from and what happens when it is done. */
export interface BookingFormProps {
  readonly start: BookingStart;
  readonly onDone: () => void;
}

/** Books a visit: Enter takes the patient, Enter the suggested slot and service, Enter books. */
export function BookingForm({ start, onDone }: BookingFormProps) {
  const suggestionButton = useRef<HTMLButtonElement>(null);
  const bookButton = useRef<HTMLButtonElement>(null);
  const booking = useBooking(start, onDone);
  const { fields, change } = booking;
  return (
    <Stack gap="md">
      <PatientField
        patient={fields.patient}
        onChange={(patient) => {
          change({ patient });
          // Once the patient's row is drawn, the next Enter is for the suggested slot.
          if (patient !== null) requestAnimationFrame(() => suggestionButton.current?.focus());
        }}
      />
      <Button
        ref={suggestionButton}
        variant="light"
        justify="flex-start"
        h="auto"
        py={6}
        leftSection={<IconBolt size={16} aria-hidden />}
        disabled={booking.suggestion === undefined}
        onClick={() => {
          booking.takeSuggestion();
          bookButton.current?.focus();
        }}
      >
        {booking.suggestion === undefined ? (
          t("booking.noFreeSlot")
        ) : (
          <span className="suggestion">
            <strong>{booking.suggestion.when}</strong>
            <span>{booking.suggestion.what}</span>
          </span>
        )}
      </Button>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          booking.book({ fold: null, clash: "refuse" });
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label={t("booking.practitioner")}
            data={booking.practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            value={fields.practitionerId}
            onChange={(event) => booking.choosePractitioner(event.currentTarget.value)}
          />
          <NativeSelect
            label={t("booking.service")}
            data={booking.services.map(({ id, name, durationMinutes }) => ({
              value: id,
              label: t("booking.serviceAndLength", { service: name, minutes: durationMinutes }),
            }))}
            value={fields.serviceId}
            onChange={(event) => booking.chooseService(event.currentTarget.value)}
          />
          <TimeFields
            times={booking.times}
            problem={booking.unreadable}
            onChange={(times) => change({ times })}
          />
          <SlotProof practitionerId={fields.practitionerId} />
          <Textarea
            label={t("booking.note")}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={4000}
            value={fields.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          {booking.refusal === null ? null : (
            <SlotProblem
              verb="book"
              refusal={booking.refusal}
              startsAt={booking.startsAt}
              onAccept={() => booking.book({ ...booking.lastAsk, clash: "accept" })}
              onFold={(fold) => booking.book({ ...booking.lastAsk, fold })}
              onTake={booking.takeTime}
            />
          )}
          {booking.missing === null ? null : (
            <Text size="sm" role="alert" c="var(--mantine-color-error)">
              {booking.missing}
            </Text>
          )}
          <Group justify="flex-end">
            <Button ref={bookButton} type="submit" loading={booking.isBooking}>
              {t("booking.book")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
