import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { DayAppointment, DayColumn } from "../../shared/ipc/appointments.ts";
import type { WallTime } from "../../shared/time.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import { useViewState } from "../ui/view-state.ts";
import { SlotProblem } from "./slot-problem.tsx";
import { readSlotTimes, slotTimesOf } from "./slot-times.ts";
import type { SlotTimes } from "./slot-times.ts";
import type { SlotRefusal } from "./slot-words.ts";
import { TimeFields } from "./time-fields.tsx";
import { foldOf, useAppointmentActs } from "./use-appointment-acts.ts";
import type { SlotAsk } from "./use-booking.ts";

/** A visit and the practitioners it can go to. */
export interface MoveFormProps {
  readonly visit: DayAppointment;
  readonly columns: readonly DayColumn[];
}

/** Moves a visit without dragging: another time, another day, another practitioner, another length. */
export function MoveForm({ visit, columns }: MoveFormProps) {
  const { move } = useAppointmentActs();
  const { showDay } = useViewState();
  const [times, setTimes] = useState<SlotTimes>(() => slotTimesOf(visit.startsAt, visit.durationMinutes));
  const [practitionerId, setPractitionerId] = useState<string>(visit.practitionerId);
  const [refusal, setRefusal] = useState<SlotRefusal | null>(null);
  const [lastAsk, setLastAsk] = useState<SlotAsk>({ fold: null, clash: "refuse" });
  const reading = readSlotTimes(times);
  const column = columns.find((one) => one.practitionerId === practitionerId);

  const attempt = async (slotAsk: SlotAsk, wanted: SlotTimes = times): Promise<void> => {
    const slot = readSlotTimes(wanted);
    setLastAsk(slotAsk);
    if (slot.kind === "unreadable" || column === undefined) return;
    const fold = slot.startsAt === visit.startsAt && slotAsk.fold === null ? foldOf(visit) : slotAsk.fold;
    const { startsAt, durationMinutes } = slot;
    const asked = { practitionerId: column.practitionerId, startsAt, durationMinutes, ...slotAsk, fold };
    const outcome = await move(visit, asked, column.name);
    const isSettled = outcome === undefined || outcome.kind === "moved" || outcome.kind === "unchanged";
    setRefusal(isSettled ? null : outcome);
    if (outcome?.kind === "moved" && dayOfWall(startsAt) !== dayOfWall(visit.startsAt))
      showDay(dayOfWall(startsAt));
  };
  const take = (startsAt: WallTime) => {
    setTimes(slotTimesOf(startsAt, visit.durationMinutes));
    setRefusal(null);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void attempt({ fold: null, clash: "refuse" });
      }}
    >
      <Stack gap="sm">
        <Text fw={600} size="sm" component="h4" m={0}>
          Move to
        </Text>
        <NativeSelect
          label="Practitioner"
          data={columns.map((one) => ({ value: one.practitionerId, label: one.name }))}
          value={practitionerId}
          onChange={(event) => {
            setPractitionerId(event.currentTarget.value);
            setRefusal(null);
          }}
        />
        <TimeFields
          times={times}
          problem={reading.kind === "unreadable" ? reading.problem : null}
          onChange={(changed) => {
            setTimes(changed);
            setRefusal(null);
          }}
        />
        {refusal === null ? null : (
          <SlotProblem
            verb="Move"
            refusal={refusal}
            startsAt={reading.kind === "read" ? reading.startsAt : undefined}
            onAccept={() => void attempt({ ...lastAsk, clash: "accept" })}
            onFold={(fold) => void attempt({ ...lastAsk, fold })}
            onTake={take}
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
