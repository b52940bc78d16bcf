import { Stack } from "@mantine/core";
import { useState } from "react";
import { Finder } from "../finder/finder.tsx";
import { SeriesForm } from "../series/series-form.tsx";
import { DraftOffer } from "../ui/draft-offer.tsx";
import { WaitingForm } from "../waitlist/waiting-form.tsx";
import { t } from "../words/t.ts";
import { BackButton } from "./back-button.tsx";
import { BookingFieldset } from "./booking-fieldset.tsx";
import type { BookingWay } from "./booking-fieldset.tsx";
import type { BookingStart } from "./booking-fields.ts";
import { useBooking } from "./use-booking.ts";
import "./booking.css";

/** Where a booking starts from and what happens when it is done. */
export interface BookingFormProps {
  readonly start: BookingStart;
  readonly onDone: () => void;
}

/**
 * Books a visit: Enter takes the patient, Enter the suggested slot and service, Enter books. Looking for free time takes the
 * place of the fields for a while; they stay as they are.
 */
export function BookingForm({ start, onDone }: BookingFormProps) {
  const booking = useBooking(start, onDone);
  const [way, setWay] = useState<BookingWay>("fields");
  const [focus, setFocus] = useState<"book" | undefined>();
  const { offered } = booking.draft;
  const back = () => setWay("fields");
  return (
    <Stack gap="md">
      {offered === undefined || way !== "fields" ? null : (
        <DraftOffer
          kind="booking"
          at={offered.at}
          zone={start.clinic.clinic.zone}
          onContinue={() => {
            booking.takeUpDraft();
            setFocus("book");
          }}
          onDiscard={booking.draft.discard}
        />
      )}
      <div hidden={way !== "fields"}>
        <BookingFieldset
          booking={booking}
          focus={focus}
          onFocused={() => setFocus(undefined)}
          onGo={setWay}
        />
      </div>
      {way === "finder" ? (
        <>
          <BackButton label={t("finder.back")} onClick={back} />
          <Finder
            start={{
              clinic: start.clinic,
              practitionerIds: [],
              serviceId: booking.fields.serviceId,
              durationMinutes: booking.reading.kind === "read" ? booking.reading.durationMinutes : null,
              from: start.day,
            }}
            onChoose={(slot, service) => {
              booking.takeSlot(slot, service);
              back();
              setFocus("book");
            }}
          />
        </>
      ) : null}
      {way === "series" && booking.wanted !== undefined ? (
        <>
          <BackButton label={t("finder.back")} onClick={back} />
          <SeriesForm
            start={{ ...booking.wanted, patientName: booking.fields.patient?.name ?? "" }}
            onDone={booking.finish}
          />
        </>
      ) : null}
      {way === "waitlist" ? (
        <>
          <BackButton label={t("finder.back")} onClick={back} />
          <WaitingForm
            start={{
              clinic: start.clinic,
              patient: booking.fields.patient,
              visit: null,
              practitionerIds: [booking.fields.practitionerId],
              serviceId: booking.fields.serviceId,
              durationMinutes: null,
              note: booking.fields.note,
            }}
            onDone={booking.finish}
          />
        </>
      ) : null}
    </Stack>
  );
}
