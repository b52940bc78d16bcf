import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ClosedSpan } from "../../shared/ipc/set-up.ts";
import { ask } from "../desk.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";
import { callWords, closedDaysWords } from "./closed-days-words.ts";

/** Closed days, and whose they are. */
export interface ClosedSpanRowProps {
  readonly span: ClosedSpan;
  readonly who: string;
}

/** So many are listed; a long holiday of a full clinic would fill the page. */
const LISTED = 8;

/** Closed days, with whom to call, and the way to open them again. */
export function ClosedSpanRow({ span, who }: ClosedSpanRowProps) {
  const { from, to, practitionerId, reason, visits } = span;
  const days = closedDaysWords(span);
  const reopen = useMutation({
    mutationFn: () => ask("reopenDays", { from, to, practitionerId }),
    onSuccess: () => sayUndoable(t("clinic.reopened", { days })),
  });
  return (
    <Stack gap={6}>
      <div className="set-up-row">
        <div className="set-up-row__who">
          <Text size="sm" fw={600}>
            {days}
          </Text>
          <Text size="xs" c="dimmed">
            <bdi>{who}</bdi> · <bdi>{reason}</bdi>
          </Text>
        </div>
        <Button
          size="xs"
          variant="default"
          loading={reopen.isPending}
          aria-label={t("clinic.reopenOf", { days })}
          onClick={() => reopen.mutate()}
        >
          {t("clinic.reopen")}
        </Button>
      </div>
      {visits.length === 0 ? null : (
        <div className="call-list">
          <Text size="sm" fw={600}>
            {t("clinic.toCall", { count: visits.length })}
          </Text>
          <ul>
            {visits.slice(0, LISTED).map((visit) => (
              <li key={visit.appointmentId}>{callWords(visit)}</li>
            ))}
          </ul>
          {visits.length <= LISTED ? null : (
            <Text size="xs" c="dimmed">
              {t("clinic.moreToCall", { count: visits.length - LISTED })}
            </Text>
          )}
        </div>
      )}
    </Stack>
  );
}
