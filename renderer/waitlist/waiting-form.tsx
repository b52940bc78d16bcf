import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AppointmentId } from "../../shared/ids.ts";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { AddWaitingInput } from "../../shared/ipc/waitlist.ts";
import type { WallTime } from "../../shared/time.ts";
import { problemWords } from "../booking/slot-words.ts";
import { ask } from "../desk.ts";
import { ANY_TIME } from "../finder/typed-wish.ts";
import { WantedFields } from "../finder/wanted-fields.tsx";
import { WishFields } from "../finder/wish-fields.tsx";
import { PatientField } from "../patients/patient-field.tsx";
import { wallTimeInShort } from "../ui/day-words.ts";
import { DraftOffer } from "../ui/draft-offer.tsx";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useDraft } from "../ui/use-draft.ts";
import { useFocusFirstWrong } from "../ui/use-focus-first-wrong.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { fieldsFrom, readWaiting, textsOf } from "./read-waiting.ts";
import type { WaitingFields, WaitingProblem } from "./read-waiting.ts";

/** What is known when somebody is put onto the waitlist. */
export interface WaitingStart {
  readonly clinic: ReadyClinic;
  readonly patient: PatientHit | null;
  /** The visit that is to be earlier; null: there is none yet. */
  readonly visit: { readonly appointmentId: AppointmentId; readonly startsAt: WallTime } | null;
  readonly practitionerIds: readonly string[];
  readonly serviceId: string | null;
  readonly durationMinutes: number | null;
  readonly note: string;
}

/** Where it starts from and what happens when it is done. */
export interface WaitingFormProps {
  readonly start: WaitingStart;
  readonly onDone: () => void;
}

type Problem = WaitingProblem | "patient";

function firstFields({ clinic, ...start }: WaitingStart): WaitingFields {
  const service = clinic.services.find(({ id }) => id === start.serviceId) ?? clinic.services[0];
  return {
    ...ANY_TIME,
    practitionerIds: start.practitionerIds,
    serviceId: service?.id ?? "",
    length: String(start.durationMinutes ?? service?.durationMinutes ?? 30),
    until: "",
    note: start.note,
  };
}

/** Puts a patient onto the waitlist: what for, with whom, and when they could come. */
export function WaitingForm({ start, onDone }: WaitingFormProps) {
  const { clinic, visit } = start;
  const [patient, setPatient] = useState(start.patient);
  const [fields, setFields] = useState<WaitingFields>(() => firstFields(start));
  const [isTouched, setTouched] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = useDraft("waiting", visit?.appointmentId ?? "");
  const { keep, offered } = draft;
  useEffect(() => {
    if (isTouched) keep({ kind: "waiting", fields: { patient, typed: textsOf(fields) } });
  }, [isTouched, keep, patient, fields]);
  const form = useFocusFirstWrong<HTMLFormElement>(problem);
  const add = useMutation({
    mutationFn: (input: AddWaitingInput) => ask("addWaiting", input),
    onSuccess: (outcome) => {
      const name = patient?.name ?? "";
      if (outcome.kind === "invalid") {
        if (outcome.problem === "untilIsPast") setProblem("until");
        else sayDone(problemWords(outcome.problem));
        return;
      }
      draft.finish();
      onDone();
      if (outcome.kind === "added") sayUndoable(t("waitlist.added", { patient: name }));
      else sayDone(t("waitlist.alreadyThere", { patient: name }));
    },
  });
  const change = (changed: Partial<WaitingFields>): void => {
    setFields((before) => ({ ...before, ...changed }));
    setTouched(true);
    setProblem(null);
  };
  const submit = (): void => {
    const reading = readWaiting(fields, clinic);
    if (patient === null) setProblem("patient");
    else if (reading.kind === "unreadable") setProblem(reading.problem);
    else
      add.mutate({
        patientId: patient.id,
        appointmentId: visit?.appointmentId ?? null,
        ...reading.wanted,
      });
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {offered === undefined ? null : (
          <DraftOffer
            kind="waiting"
            at={offered.at}
            zone={clinic.clinic.zone}
            onContinue={() => {
              setPatient(offered.draft.fields.patient ?? start.patient);
              change(fieldsFrom(offered.draft.fields.typed, fields));
              draft.takeUp();
            }}
            onDiscard={draft.discard}
          />
        )}
        {visit === null ? (
          <PatientField
            patient={patient}
            problem={problem === "patient" ? t("booking.choosePatient") : undefined}
            onChange={(chosen) => {
              setPatient(chosen);
              setTouched(true);
              setProblem(null);
            }}
          />
        ) : (
          <Text size="sm">
            <Sentence
              of="waitlist.earlierFor"
              values={{ patient: patient?.name ?? "", time: wallTimeInShort(visit.startsAt) }}
            />
          </Text>
        )}
        <WantedFields
          wanted={fields}
          practitioners={clinic.practitioners}
          services={clinic.services}
          isLengthWrong={problem === "length"}
          onChange={change}
          day={{
            label: t("waitlist.lastDay"),
            value: fields.until,
            error: problem === "until" ? t("waitlist.untilIsPast") : null,
            onChange: (until) => change({ until }),
          }}
        />
        <WishFields
          wish={fields}
          problem={problem === "fromTime" || problem === "toTime" || problem === "order" ? problem : null}
          today={clinic.today}
          onChange={change}
        />
        <Textarea
          label={t("booking.note")}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={4000}
          value={fields.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {problem === "service" ? (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t("booking.nothingToBook")}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" loading={add.isPending}>
            {t("waitlist.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
