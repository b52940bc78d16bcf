import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { ZoneId } from "../../shared/time.ts";
import { DraftOffer } from "../ui/draft-offer.tsx";
import { LONGEST_NOTE, tooLongWords } from "../ui/too-long.ts";
import { useDraft } from "../ui/use-draft.ts";
import { t } from "../words/t.ts";
import { useAppointmentActs } from "./use-appointment-acts.ts";

/** A visit, and the clinic's zone. */
export interface NoteFormProps {
  readonly visit: DayAppointment;
  readonly zone: ZoneId;
}

/**
 * The note of a visit. What is being typed is kept when the visit changes elsewhere, and the form says that it did; it is offered
 * again after a crash.
 */
export function NoteForm({ visit, zone }: NoteFormProps) {
  const { changeNote } = useAppointmentActs();
  const draft = useDraft("note", visit.id);
  const [typed, setTyped] = useState<{ readonly note: string; readonly over: string }>();
  const field = useRef<HTMLTextAreaElement>(null);
  const note = typed?.note ?? visit.note;
  const problem = tooLongWords(note, LONGEST_NOTE);
  const wasChangedMeanwhile = typed !== undefined && typed.over !== visit.note && typed.note !== visit.note;
  const type = (next: string) => {
    setTyped({ note: next, over: typed?.over ?? visit.note });
    draft.keep(next === visit.note ? null : { kind: "note", fields: { note: next } });
  };
  const save = async () => {
    if (!(await changeNote(visit, note))) return;
    setTyped(undefined);
    draft.finish();
  };
  const { offered } = draft;
  const unsaved = offered?.draft.fields["note"];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) void save();
        else field.current?.focus();
      }}
    >
      <Stack gap="xs">
        {offered === undefined || unsaved === undefined || unsaved === visit.note ? null : (
          <DraftOffer
            kind="note"
            at={offered.at}
            zone={zone}
            onContinue={() => {
              draft.takeUp();
              type(unsaved);
            }}
            onDiscard={draft.discard}
          />
        )}
        <Textarea
          ref={field}
          label={t("booking.note")}
          dir="auto"
          autosize
          minRows={2}
          maxRows={8}
          value={note}
          error={problem}
          description={
            wasChangedMeanwhile ? t("booking.noteChangedMeanwhile", { note: visit.note }) : undefined
          }
          onChange={(event) => type(event.currentTarget.value)}
        />
        {note === visit.note ? null : (
          <Group justify="flex-end">
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setTyped(undefined);
                draft.keep(null);
              }}
            >
              {t("booking.noteAsItWas")}
            </Button>
            <Button size="xs" type="submit">
              {t("booking.saveNote")}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
