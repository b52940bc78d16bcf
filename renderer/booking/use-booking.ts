import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { BookAppointmentInput } from "../../shared/ipc/appointments.ts";
import type { FreeSlot } from "../../shared/ipc/free-slots.ts";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { Service } from "../../shared/model/clinic.ts";
import type { WallTime } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { clockText, dayOfWall, minuteOfDay, wallTimeAt } from "../ui/civil-day.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import { useDraft } from "../ui/use-draft.ts";
import { LONGEST_NOTE } from "../ui/too-long.ts";
import { useViewState } from "../ui/view-state.ts";
import { fieldsOfDraft, firstFields, isWorthKeeping } from "./booking-fields.ts";
import type { BookingFields, BookingStart } from "./booking-fields.ts";
import { refreshDay } from "./refresh-day.ts";
import { FIRST_ASK } from "./slot-ask.ts";
import type { SlotAsk } from "./slot-ask.ts";
import { readSlotTimes, slotTimesOf, withLength } from "./slot-times.ts";
import type { SlotReading } from "./slot-times.ts";
import type { SlotRefusal } from "./slot-words.ts";
import { suggestionWords } from "./suggestion-words.ts";
import { useSuggestion } from "./use-suggestion.ts";
import { t } from "../words/t.ts";

function startTime({ slot }: BookingStart): WallTime | undefined {
  return slot === null ? undefined : wallTimeAt(slot.day, slot.startMinute);
}

/** What is wrong with the form before the desk is asked. */
export type BookingProblem =
  | { readonly kind: "noPatient" }
  | { readonly kind: "nothingToBook" }
  | Extract<SlotReading, { kind: "unreadable" }>;

/** The state of a booking: its fields, the suggested slot, and what the desk said to it. Nothing typed is ever lost. */
export function useBooking(start: BookingStart, onDone: () => void) {
  const { practitioners, services } = start.clinic;
  const queryClient = useQueryClient();
  const draft = useDraft("booking");
  const [fields, setFields] = useState<BookingFields>(() => firstFields(start));
  const [isTouched, setTouched] = useState(false);
  /** Whether a person chose with whom, or for what: then the patient's habits change nothing. */
  const [isChosen, setChosen] = useState(start.slot !== null || start.again !== undefined);
  const [refusal, setRefusal] = useState<SlotRefusal | null>(null);
  const [problem, setProblem] = useState<BookingProblem | null>(null);
  const [lastAsk, setLastAsk] = useState(FIRST_ASK);

  const { keep } = draft;
  useEffect(() => {
    if (isTouched) keep(isWorthKeeping(fields, start) ? { kind: "booking", fields } : null);
    // What the booking began with is compared, not followed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fields, isTouched, keep]);

  const practitioner = practitioners.find(({ id }) => id === fields.practitionerId);
  const service = services.find(({ id }) => id === fields.serviceId);
  const drawnMinutes =
    start.slot === null || start.slot.endMinute === null
      ? undefined
      : start.slot.endMinute - start.slot.startMinute;
  const pointed = practitioner?.id === start.slot?.practitionerId ? startTime(start) : undefined;
  const found = useSuggestion(
    practitioner === undefined || service === undefined || pointed !== undefined
      ? undefined
      : {
          practitionerId: practitioner.id,
          durationMinutes: service.durationMinutes,
          notBefore: startTime(start) ?? wallTimeAt(start.day, start.notBeforeMinute),
        },
  );
  const suggested = pointed ?? (found?.kind === "free" ? found.startsAt : undefined);
  const times =
    fields.times ??
    (suggested === undefined || service === undefined
      ? { day: start.day, start: "", end: "" }
      : slotTimesOf(suggested, (pointed && drawnMinutes) ?? service.durationMinutes));
  const reading = readSlotTimes(times);

  const booking = useMutation({
    mutationFn: (input: BookAppointmentInput) => ask("bookAppointment", input),
    onSuccess: async (outcome, input) => {
      if (outcome.kind !== "booked") {
        setRefusal(outcome);
        return;
      }
      draft.finish();
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

  const change = (changed: Partial<BookingFields>) => {
    setFields((before) => ({ ...before, ...changed }));
    setTouched(true);
    setRefusal(null);
    setProblem(null);
  };
  const { patient, note } = fields;
  const isNoteTooLong = note.length > LONGEST_NOTE;
  const wanted =
    patient === null || practitioner === undefined || service === undefined || reading.kind !== "read"
      ? undefined
      : {
          patientId: patient.id,
          practitionerId: practitioner.id,
          serviceId: service.id,
          note,
          startsAt: reading.startsAt,
          durationMinutes: reading.durationMinutes,
        };
  /** Says what is wrong; gives whether nothing is. */
  const check = (): boolean => {
    // The field itself says so.
    if (isNoteTooLong) return false;
    if (wanted !== undefined) return true;
    if (patient === null) setProblem({ kind: "noPatient" });
    else if (reading.kind === "unreadable") setProblem(reading);
    else setProblem({ kind: "nothingToBook" });
    return false;
  };
  const submit = (slotAsk: SlotAsk) => {
    setLastAsk(slotAsk);
    if (check() && wanted !== undefined) booking.mutate({ ...wanted, ...slotAsk });
  };

  return {
    fields,
    times,
    practitioners,
    services,
    refusal,
    problem,
    lastAsk,
    draft,
    isBooking: booking.isPending,
    practitioner,
    service,
    reading,
    startsAt: reading.kind === "read" ? reading.startsAt : undefined,
    suggestion:
      suggested === undefined || practitioner === undefined || service === undefined
        ? undefined
        : suggestionWords({ startsAt: suggested, practitioner, service, isPointed: pointed !== undefined }),
    change,
    check,
    /** What would be booked; undefined while something is missing. */
    wanted,
    /** Chooses a patient; where nobody has chosen with whom and for what, it is as the last time. */
    choosePatient: async (patient: PatientHit): Promise<void> => {
      // A habit that cannot be read changes nothing.
      const usual = await ask("readUsual", { patientId: patient.id }).catch(() => undefined);
      const { practitionerId, serviceId } = usual ?? { practitionerId: null, serviceId: null };
      change({
        patient,
        ...(isChosen || practitionerId === null ? {} : { practitionerId }),
        ...(isChosen && start.slot === null ? {} : serviceId === null ? {} : { serviceId }),
      });
    },
    takeUpDraft: () => {
      if (draft.offered === undefined) return;
      setChosen(true);
      change(fieldsOfDraft(draft.offered.draft.fields, start));
      draft.takeUp();
    },
    takeSuggestion: () => change({ times: null }),
    choosePractitioner: (practitionerId: string) => {
      setChosen(true);
      change({ practitionerId });
    },
    chooseService: (serviceId: string) => {
      const chosen = services.find(({ id }) => id === serviceId);
      setChosen(true);
      change({
        serviceId,
        times:
          fields.times === null || chosen === undefined
            ? fields.times
            : withLength(fields.times, chosen.durationMinutes),
      });
    },
    /** Takes a free time that was found. */
    takeSlot: ({ practitionerId, startsAt, endsAt }: FreeSlot, chosen: Service | undefined) => {
      setChosen(true);
      const times = {
        day: dayOfWall(startsAt),
        start: clockText(minuteOfDay(startsAt)),
        end: clockText(minuteOfDay(endsAt)),
      };
      change({ practitionerId, times, ...(chosen === undefined ? {} : { serviceId: chosen.id }) });
    },
    book: submit,
    takeTime: (startsAt: WallTime) => {
      const length = reading.kind === "read" ? reading.durationMinutes : (service?.durationMinutes ?? 0);
      change({ times: slotTimesOf(startsAt, length) });
    },
    /** The booking went another way: as a series, or onto the waitlist. */
    finish: () => {
      draft.finish();
      onDone();
    },
  };
}

/** A booking in progress. */
export type Booking = ReturnType<typeof useBooking>;
