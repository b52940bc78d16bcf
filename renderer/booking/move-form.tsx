import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import type { DayAppointment, DayColumn } from "../../shared/ipc/appointments.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { SlotProblem } from "./slot-problem.tsx";
import { TimeFields } from "./time-fields.tsx";
import { useMoveForm } from "./use-move-form.ts";

/** A visit and the practitioners it can go to. */
export interface MoveFormProps {
  readonly visit: DayAppointment;
  readonly columns: readonly DayColumn[];
}

/** Moves a visit without dragging: another time, another day, another practitioner, another length. */
export function MoveForm({ visit, columns }: MoveFormProps) {
  const form = useMoveForm(visit, columns);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.attempt({ fold: null, clash: "refuse" });
      }}
    >
      <Stack gap="sm">
        <Text fw={600} size="sm" component="h4" m={0}>
          Move to
        </Text>
        <NativeSelect
          label="Practitioner"
          data={columns.map((one) => ({ value: one.practitionerId, label: one.name }))}
          value={form.practitionerId}
          onChange={(event) => form.choosePractitioner(event.currentTarget.value)}
        />
        <TimeFields times={form.times} problem={form.unreadable} onChange={form.changeTimes} />
        {form.wasMovedMeanwhile ? (
          <Text size="sm" role="alert">
            Moved elsewhere just now, to {wallTimeInShort(visit.startsAt)}. What you typed is still here.
          </Text>
        ) : null}
        {form.refusal === null ? null : (
          <SlotProblem
            verb="Move"
            refusal={form.refusal}
            startsAt={form.startsAt}
            onAccept={() => void form.attempt({ ...form.lastAsk, clash: "accept" })}
            onFold={(fold) => void form.attempt({ ...form.lastAsk, fold })}
            onTake={form.takeTime}
          />
        )}
        <Group justify="flex-end">
          <Button type="submit" variant="default">
            Move
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
