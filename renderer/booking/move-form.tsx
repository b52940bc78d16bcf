import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import type { DayAppointment, DayColumn } from "../../shared/ipc/appointments.ts";
import { beginPlacing } from "../day/placing.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { SlotProblem } from "./slot-problem.tsx";
import { TimeFields } from "./time-fields.tsx";
import { useMoveForm } from "./use-move-form.ts";
import { t } from "../words/t.ts";

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
          {t("booking.moveTo")}
        </Text>
        <NativeSelect
          label={t("booking.practitioner")}
          data={columns.map((one) => ({ value: one.practitionerId, label: one.name }))}
          value={form.practitionerId}
          onChange={(event) => form.choosePractitioner(event.currentTarget.value)}
        />
        <TimeFields times={form.times} problem={form.unreadable} onChange={form.changeTimes} />
        {form.wasMovedMeanwhile ? (
          <Text size="sm" role="alert">
            {t("booking.movedMeanwhile", { time: wallTimeInShort(visit.startsAt) })}
          </Text>
        ) : null}
        {form.refusal === null ? null : (
          <SlotProblem
            verb="move"
            refusal={form.refusal}
            startsAt={form.startsAt}
            onAccept={() => void form.attempt({ ...form.lastAsk, clash: "accept" })}
            onFold={(fold) => void form.attempt({ ...form.lastAsk, fold })}
            onTake={form.takeTime}
          />
        )}
        <Group justify="flex-end">
          <Button variant="subtle" onClick={() => beginPlacing(visit)}>
            {t("day.pointAtPlace")}
          </Button>
          <Button type="submit" variant="default">
            {t("booking.move")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
