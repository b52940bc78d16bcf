import { Button, Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { refreshDay } from "../booking/refresh-day.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { sayFault } from "../ui/query-client.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { t } from "../words/t.ts";
import "./series.css";

/**
 * That a visit is one of a series, and the way to cancel it with all that follow: others are affected, so it asks and names how
 * many. Nothing for a visit that stands by itself.
 */
export function SeriesLine({ visit }: { readonly visit: DayAppointment }) {
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { data: series } = useQuery({
    queryKey: [...queryKeys.seriesOf, visit.id],
    queryFn: () => ask("readSeries", { appointmentId: visit.id }),
  });
  if (series === undefined || series === null) return null;
  const { cancellable, place, visits } = series;
  const cancel = async (): Promise<void> => {
    try {
      const outcome = await ask("cancelFollowing", { appointmentId: visit.id, reason: null });
      setAsking(false);
      await refreshDay(queryClient);
      const patient = visit.patientName;
      if (outcome.kind === "cancelled") sayUndoable(t("series.cancelled", { count: outcome.count, patient }));
      else sayDone(t("booking.changedMeanwhile", { patient }));
    } catch (error) {
      sayFault(error, "saved");
    }
  };
  return (
    <div>
      <Group gap="xs">
        <Text size="sm">{t("series.place", { place, count: visits.length })}</Text>
        {cancellable > 1 && !isAsking ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
            {t("series.cancelFollowing")}
          </Button>
        ) : null}
      </Group>
      {isAsking ? (
        <Question count={cancellable} onCancel={() => void cancel()} onKeep={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

interface QuestionProps {
  readonly count: number;
  readonly onCancel: () => void;
  readonly onKeep: () => void;
}

function Question({ count, onCancel, onKeep }: QuestionProps) {
  const keep = useFocusOnMount<HTMLButtonElement>();
  return (
    <fieldset className="series__question" aria-label={t("series.cancelFollowing")}>
      <Text size="sm">{t("series.cancelQuestion", { count })}</Text>
      <Group gap={6} mt={6}>
        <Button size="xs" color="red" onClick={onCancel}>
          {t("series.cancelThem", { count })}
        </Button>
        <Button ref={keep} size="xs" variant="default" onClick={onKeep}>
          {t("series.keepThem")}
        </Button>
      </Group>
    </fieldset>
  );
}
