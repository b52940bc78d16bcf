import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { useAppointmentActs } from "./use-appointment-acts.ts";
import { t } from "../words/t.ts";

/** The note of a visit. What is being typed is kept when the visit changes elsewhere, and the form says that it did. */
export function NoteForm({ visit }: { readonly visit: DayAppointment }) {
  const { changeNote } = useAppointmentActs();
  const [typed, setTyped] = useState<{ readonly note: string; readonly over: string }>();
  const note = typed?.note ?? visit.note;
  const wasChangedMeanwhile = typed !== undefined && typed.over !== visit.note && typed.note !== visit.note;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void changeNote(visit, note).then(() => setTyped(undefined));
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t("booking.note")}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={note}
          description={
            wasChangedMeanwhile ? t("booking.noteChangedMeanwhile", { note: visit.note }) : undefined
          }
          onChange={(event) => setTyped({ note: event.currentTarget.value, over: typed?.over ?? visit.note })}
        />
        {note === visit.note ? null : (
          <Group justify="flex-end">
            <Button size="xs" variant="default" onClick={() => setTyped(undefined)}>
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
