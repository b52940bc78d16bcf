import { Button, Group, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { IconBolt, IconCalendarSearch, IconHourglass, IconRepeat } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { SlotProof } from "../health/slot-proof.tsx";
import { PatientField } from "../patients/patient-field.tsx";
import { useFocusFirstWrong } from "../ui/use-focus-first-wrong.ts";
import { LONGEST_NOTE, tooLongWords } from "../ui/too-long.ts";
import { t } from "../words/t.ts";
import { SlotProblem } from "./slot-problem.tsx";
import { TimeFields } from "./time-fields.tsx";
import type { Booking } from "./use-booking.ts";

/** What the drawer shows: the fields, or another way to a time. */
export type BookingWay = "fields" | "finder" | "series" | "waitlist";

/** A booking in progress, and what is to have the focus once it is drawn. */
export interface BookingFieldsetProps {
  readonly booking: Booking;
  readonly focus: "book" | undefined;
  readonly onFocused: () => void;
  readonly onGo: (way: BookingWay) => void;
}

/** The fields of a booking, the suggested slot first. */
export function BookingFieldset({ booking, focus, onFocused, onGo }: BookingFieldsetProps) {
  const suggestionButton = useRef<HTMLButtonElement>(null);
  const bookButton = useRef<HTMLButtonElement>(null);
  const { fields, change, problem } = booking;
  const fieldset = useFocusFirstWrong<HTMLDivElement>(problem);
  useEffect(() => {
    if (focus === undefined) return;
    bookButton.current?.focus();
    onFocused();
  }, [focus, onFocused]);
  return (
    <Stack gap="md" ref={fieldset}>
      <PatientField
        patient={fields.patient}
        problem={problem?.kind === "noPatient" ? t("booking.choosePatient") : undefined}
        onChange={(patient) => {
          if (patient === null) {
            change({ patient });
            return;
          }
          void booking.choosePatient(patient).then(() => {
            // Once the patient's row is drawn, the next Enter is for the suggested slot.
            requestAnimationFrame(() => suggestionButton.current?.focus());
          });
        }}
      />
      <div>
        <Button
          ref={suggestionButton}
          data-suggested-slot
          variant="light"
          justify="flex-start"
          fullWidth
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
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          leftSection={<IconCalendarSearch size={16} aria-hidden />}
          onClick={() => onGo("finder")}
        >
          {t("finder.title")}
        </Button>
      </div>
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
            problem={problem?.kind === "unreadable" ? problem.problem : null}
            onChange={(times) => change({ times })}
          />
          <SlotProof practitionerId={fields.practitionerId} />
          <Textarea
            label={t("booking.note")}
            autosize
            minRows={2}
            maxRows={6}
            dir="auto"
            error={tooLongWords(fields.note, LONGEST_NOTE)}
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
          {problem?.kind === "nothingToBook" ? (
            <Text size="sm" role="alert" c="var(--mantine-color-error)">
              {t("booking.nothingToBook")}
            </Text>
          ) : null}
          <Group justify="space-between" align="flex-end" wrap="nowrap">
            <Group gap={4}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconRepeat size={16} aria-hidden />}
                onClick={() => {
                  if (booking.check()) onGo("series");
                }}
              >
                {t("series.open")}
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconHourglass size={16} aria-hidden />}
                onClick={() => onGo("waitlist")}
              >
                {t("waitlist.nothingSuits")}
              </Button>
            </Group>
            <Button ref={bookButton} type="submit" flex="none" loading={booking.isBooking}>
              {t("booking.book")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
