import { Button, Text, Title } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import type { ZoneId } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { instantInShort } from "../ui/day-words.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** The events that could not be read, with a way to look at their calendar; nothing where there are none (PL9). */
export function SetAsideList({ zone }: { readonly zone: ZoneId }) {
  const { data } = useQuery({ queryKey: queryKeys.setAside, queryFn: () => ask("readSetAside", undefined) });
  const show = useMutation({
    mutationFn: (practitionerId: PractitionerId) => ask("openInGoogle", { kind: "calendar", practitionerId }),
    onSuccess: ({ kind }) => {
      sayDone(kind === "opened" ? t("booking.shown.opened") : t("booking.shown.notOpened"));
    },
  });
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-label={t("queue.setAside")}>
      <Title order={3} size="h5">
        {t("queue.setAside")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("queue.setAsideWhy")}
      </Text>
      <ul className="queue">
        {data.map((event) => (
          <li key={`${event.practitionerId} ${event.eventId}`} className="queue__entry queue__entry--plain">
            <div>
              <Text size="sm" fw={600}>
                <Sentence
                  of="queue.calendarAndPractitioner"
                  values={{ calendar: event.calendarName, practitioner: event.practitionerName }}
                />
              </Text>
              <Text size="sm">{t(`queue.setAsideReason.${event.reason}`)}</Text>
              <Text size="sm" c="dimmed">
                {t("queue.seen", { time: instantInShort(event.seenAt, zone) })}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconExternalLink size={14} aria-hidden />}
              aria-label={t("queue.openCalendarOf", { calendar: event.calendarName })}
              onClick={() => show.mutate(event.practitionerId)}
            >
              {t("queue.openCalendar")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
