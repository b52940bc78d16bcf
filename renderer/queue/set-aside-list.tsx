import { Button, Text, Title } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { PractitionerId } from "../../shared/ids.ts";
import type { SetAsideReason } from "../../shared/ipc/set-aside.ts";
import type { ZoneId } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { instantInShort } from "../ui/day-words.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";

const REASONS: Readonly<Record<SetAsideReason, string>> = {
  repeatsTooOften: "It repeats too often to be followed: only its first time is blocked here.",
  repeatsUnclearly: "How it repeats could not be read: only its first time is blocked here.",
  zoneUnknown: "It is in a time zone that this computer does not know.",
  notUnderstood: "It could not be read, so it blocks no time here.",
};

/** The events that could not be read, with a way to look at their calendar; nothing where there are none (PL9). */
export function SetAsideList({ zone }: { readonly zone: ZoneId }) {
  const { data } = useQuery({ queryKey: queryKeys.setAside, queryFn: () => ask("readSetAside", undefined) });
  const show = useMutation({
    mutationFn: (practitionerId: PractitionerId) => ask("openInGoogle", { kind: "calendar", practitionerId }),
    onSuccess: ({ kind }) => {
      sayDone(
        kind === "opened" ? "Opened in the browser" : "The browser did not open. Try again in a moment.",
      );
    },
  });
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-label="Events that could not be read">
      <Title order={3} size="h5">
        Events that could not be read
      </Title>
      <Text size="sm" c="dimmed">
        Everything else on these calendars is up to date. Correct the event in Google, and it leaves this
        list.
      </Text>
      <ul className="queue">
        {data.map((event) => (
          <li key={`${event.practitionerId} ${event.eventId}`} className="queue__entry queue__entry--plain">
            <div>
              <Text size="sm" fw={600}>
                <bdi>{event.calendarName}</bdi> · <bdi>{event.practitionerName}</bdi>
              </Text>
              <Text size="sm">{REASONS[event.reason]}</Text>
              <Text size="sm" c="dimmed">
                Seen {instantInShort(event.seenAt, zone)}.
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconExternalLink size={14} aria-hidden />}
              aria-label={`Open the calendar ${event.calendarName}`}
              onClick={() => show.mutate(event.practitionerId)}
            >
              Open the calendar
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
