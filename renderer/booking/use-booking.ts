import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BookAppointmentInput } from "../../shared/ipc/appointments.ts";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { CivilDate, WallTime } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { dayOfWall, wallTimeAt } from "../ui/civil-day.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import type { BookedBefore, PointedSlot } from "../ui/view-state.ts";
import { useViewState } from "../ui/view-state.ts";
import { refreshDay } from "./refresh-day.ts";
import { FIRST_ASK } from "./slot-ask.ts";
import type { SlotAsk } from "./slot-ask.ts";
import { readSlotTimes, slotTimesOf, withLength } from "./slot-times.ts";
import type { SlotReading, SlotTimes } from "./slot-times.ts";
import type { SlotRefusal } from "./slot-words.ts";
import { suggestionWords } from "./suggestion-words.ts";
import { useSuggestion } from "./use-suggestion.ts";
import { t } from "../words/t.ts";

/** What is known when a booking begins. */
export interface BookingStart {
  readonly clinic: ReadyClinic;
  readonly patient: PatientHit | null;
  /** The empty place that was pointed at, null where the desk suggests one. */
  readonly slot: PointedSlot | null;
  /** With whom and for what the visit was that is booked again; undefined for any other. */
  readonly again: BookedBefore | undefined;
  /** The day shown, from which a slot is suggested, and the earliest minute of it. */
  readonly day: CivilDate;
  readonly notBeforeMinute: number;
}

interface Fields {
  readonly patient: PatientHit | null;
  readonly practitionerId: string;
  readonly serviceId: string;
  /** null while they follow the suggestion. */
  readonly times: SlotTimes | null;
  readonly note: string;
}

function startTime({ slot, day }: BookingStart): WallTime | undefined {
  return slot === null ? undefined : wallTimeAt(day, slot.startMinute);
}

/** The state of a booking: its fields, the suggested slot, and what the desk said to it. Nothing typed is ever lost. */
export function useBooking(start: BookingStart, onDone: () => void) {
  const { practitioners, services } = start.clinic;
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<Fields>({
    patient: start.patient,
    practitionerId:
      start.slot?.practitionerId ?? start.again?.practitionerId ?? practitioners[0]?.id ?? "",
    serviceId: start.again?.serviceId ?? services[0]?.id ?? "",
    times: null,
    note: "",
  });
  const [refusal, setRefusal] = useState<SlotRefusal | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<
    Extract<SlotReading, { kind: "unreadable" }>["problem"] | null
  >(null);
  const [lastAsk, setLastAsk] = useState(FIRST_ASK);

  const practitioner = practitioners.find(({ id }) => id === fields.practitionerId);
  const service = services.find(({ id }) => id === fields.serviceId);
  const pointed = practitioner?.id === start.slot?.practitionerId ? startTime(start) : undefined;
  const found = useSuggestion(
    practitioner === undefined || service === undefined || pointed !== undefined
      ? undefined
      : {
          practitionerId: practitioner.id,
          durationMinutes: service.durationMinutes,
          notBefore: wallTimeAt(start.day, start.slot?.startMinute ?? start.notBeforeMinute),
        },
  );
  const suggested = pointed ?? (found?.kind === "free" ? found.startsAt : undefined);
  const times =
    fields.times ??
    (suggested === undefined || service === undefined
      ? { day: start.day, start: "", end: "" }
      : slotTimesOf(suggested, service.durationMinutes));
  const reading = readSlotTimes(times);

  const booking = useMutation({
    mutationFn: (input: BookAppointmentInput) => ask("bookAppointment", input),
    onSuccess: async (outcome, input) => {
      if (outcome.kind !== "booked") {
        setRefusal(outcome);
        return;
      }
      const bookedDay = dayOfWall(input.startsAt);
      if (bookedDay !== start.day) useViewState.getState().showDay(bookedDay);
      onDone();
      sayUndoable(
        t("booking.booked", {
          patient: fields.patient?.name ?? "",
          time: wallTimeInShort(input.startsAt),
          practitioner: practitioner?.name ?? "",
        }),
      );
      await refreshDay(queryClient);
    },
  });

  const change = (changed: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...changed }));
    setRefusal(null);
    setMissing(null);
    setUnreadable(null);
  };
  const submit = (wanted: SlotTimes, slotAsk: SlotAsk) => {
    const slot = readSlotTimes(wanted);
    setLastAsk(slotAsk);
    if (fields.patient === null) setMissing(t("booking.choosePatient"));
    else if (practitioner === undefined || service === undefined) setMissing(t("booking.nothingToBook"));
    else if (slot.kind === "unreadable") setUnreadable(slot.problem);
    else
      booking.mutate({
        patientId: fields.patient.id,
        practitionerId: practitioner.id,
        serviceId: service.id,
        note: fields.note,
        startsAt: slot.startsAt,
        durationMinutes: slot.durationMinutes,
        ...slotAsk,
      });
  };

  return {
    fields,
    times,
    practitioners,
    services,
    refusal,
    missing,
    unreadable,
    lastAsk,
    isBooking: booking.isPending,
    startsAt: reading.kind === "read" ? reading.startsAt : undefined,
    suggestion:
      suggested === undefined || practitioner === undefined || service === undefined
        ? undefined
        : suggestionWords({ startsAt: suggested, practitioner, service, isPointed: pointed !== undefined }),
    change,
    takeSuggestion: () => change({ times: null }),
    choosePractitioner: (practitionerId: string) => change({ practitionerId }),
    chooseService: (serviceId: string) => {
      const chosen = services.find(({ id }) => id === serviceId);
      change({
        serviceId,
        times:
          fields.times === null || chosen === undefined
            ? fields.times
            : withLength(fields.times, chosen.durationMinutes),
      });
    },
    book: (slotAsk: SlotAsk) => submit(times, slotAsk),
    takeTime: (startsAt: WallTime) => {
      const length = reading.kind === "read" ? reading.durationMinutes : (service?.durationMinutes ?? 0);
      change({ times: slotTimesOf(startsAt, length) });
    },
  };
}
