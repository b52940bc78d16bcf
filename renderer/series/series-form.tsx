import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PatientId, PractitionerId, ServiceId } from "../../shared/ids.ts";
import type { BookSeriesInput } from "../../shared/ipc/visit-series.ts";
import type { Minutes, WallTime } from "../../shared/time.ts";
import { refreshDay } from "../booking/refresh-day.ts";
import { problemWords } from "../booking/slot-words.ts";
import { ask } from "../desk.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import { listInWords } from "../ui/list-in-words.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { PlannedRow } from "./planned-row.tsx";
import { readWhole, visitsToBook } from "./series-plan.ts";
import type { SeriesChoice } from "./series-plan.ts";
import "./series.css";

/** The first visit of a series: the others are like it. */
export interface SeriesStart {
  readonly patientId: PatientId;
  readonly patientName: string;
  readonly practitionerId: PractitionerId;
  readonly serviceId: ServiceId;
  readonly startsAt: WallTime;
  readonly durationMinutes: Minutes;
  readonly note: string;
}

/** Where it starts from and what happens when it is done. */
export interface SeriesFormProps {
  readonly start: SeriesStart;
  readonly onDone: () => void;
}

const WEEKS = { least: 1, most: 52 };
const TIMES = { least: 2, most: 52 };

/** Books a visit every so many weeks: shows each date with what stands in its way, and what is done about it. */
export function SeriesForm({ start, onDone }: SeriesFormProps) {
  const queryClient = useQueryClient();
  const [weeks, setWeeks] = useState("1");
  const [times, setTimes] = useState("6");
  const [choices, setChoices] = useState<ReadonlyMap<string, SeriesChoice>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const { practitionerId, startsAt, durationMinutes } = start;
  const everyWeeks = readWhole(weeks, WEEKS);
  const count = readWhole(times, TIMES);
  const isReadable = everyWeeks !== undefined && count !== undefined;
  const input = {
    practitionerId,
    startsAt,
    durationMinutes,
    everyWeeks: everyWeeks ?? WEEKS.least,
    times: count ?? TIMES.least,
  };
  const { data: plan } = useQuery({
    queryKey: [...queryKeys.plannedSeries, input],
    queryFn: () => ask("planSeries", input),
    enabled: isReadable,
  });
  const booking = useMutation({
    mutationFn: (wanted: BookSeriesInput) => ask("bookSeries", wanted),
    onSuccess: async (outcome, wanted) => {
      if (outcome.kind === "invalid") setProblem(problemWords(outcome.problem));
      else if (outcome.kind === "changedMeanwhile") {
        setProblem(
          t("series.changedMeanwhile", { times: listInWords(outcome.startsAt.map(wallTimeInShort)) }),
        );
        await queryClient.invalidateQueries({ queryKey: queryKeys.plannedSeries });
      } else {
        const [first] = wanted.visits;
        if (first !== undefined) useViewState.getState().showDay(dayOfWall(first.startsAt));
        onDone();
        sayUndoable(t("series.booked", { count: outcome.appointmentIds.length, patient: start.patientName }));
        await refreshDay(queryClient);
      }
    },
  });
  const visits = plan === undefined || !isReadable ? [] : visitsToBook(plan, choices);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (visits.length === 0) return;
        const { patientId, serviceId, note } = start;
        setProblem(null);
        booking.mutate({ patientId, practitionerId, serviceId, durationMinutes, note, visits });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t("series.from", { patient: start.patientName, time: wallTimeInShort(startsAt) })}
        </Text>
        <Group gap="sm" grow align="start" wrap="nowrap">
          <TextInput
            label={t("series.everyWeeks")}
            inputMode="numeric"
            autoComplete="off"
            value={weeks}
            error={everyWeeks === undefined ? t("series.unreadable.weeks") : null}
            onChange={(event) => setWeeks(event.currentTarget.value)}
          />
          <TextInput
            label={t("series.times")}
            inputMode="numeric"
            autoComplete="off"
            value={times}
            error={count === undefined ? t("series.unreadable.times") : null}
            onChange={(event) => setTimes(event.currentTarget.value)}
          />
        </Group>
        <ol className="series" aria-label={t("series.plan")}>
          {(isReadable ? (plan ?? []) : []).map((visit) => (
            <PlannedRow
              key={visit.startsAt}
              visit={visit}
              choices={choices}
              onChoose={(choice) => setChoices((before) => new Map(before).set(visit.startsAt, choice))}
            />
          ))}
        </ol>
        {problem === null ? null : (
          <Alert role="alert" variant="outline" color="orange">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={visits.length === 0} loading={booking.isPending}>
            {t("series.book", { count: visits.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
