import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { ClashesView } from "../../shared/ipc/clashes.ts";
import { useClashActs } from "./use-clashes.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** Says once that another clinic's desk has written into our calendars. */
export function ClosedEvents({ closed }: Pick<ClashesView, "closed">) {
  const { putAway } = useClashActs();
  if (closed.length === 0) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t("queue.otherClinic")}>
      <Stack gap={4}>
        {closed.map((one) => (
          <Text key={one.practitionerName} size="sm">
            <Sentence
              of="queue.otherClinicEvents"
              values={{ count: one.count, practitioner: one.practitionerName }}
            />
          </Text>
        ))}
      </Stack>
      <Group mt="xs">
        <Button size="xs" variant="default" loading={putAway.isPending} onClick={() => putAway.mutate()}>
          {t("queue.understood")}
        </Button>
      </Group>
    </Paper>
  );
}
