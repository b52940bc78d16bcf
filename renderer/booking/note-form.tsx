import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { useAppointmentActs } from "./use-appointment-acts.ts";

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
          label="Note"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={note}
          description={wasChangedMeanwhile ? `Changed elsewhere just now to: ${visit.note}` : undefined}
          onChange={(event) => setTyped({ note: event.currentTarget.value, over: typed?.over ?? visit.note })}
        />
        {note === visit.note ? null : (
          <Group justify="flex-end">
            <Button size="xs" variant="default" onClick={() => setTyped(undefined)}>
              Leave it as it was
            </Button>
            <Button size="xs" type="submit">
              Save note
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
