import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { LinkPreview } from "../../shared/ipc/google.ts";
import { upcomingWords } from "./link-words.ts";
import { t } from "../words/t.ts";

/** What would be sent, and the decision. */
export interface LinkPreviewCardProps {
  readonly preview: LinkPreview;
  readonly isLinking: boolean;
  readonly onLink: () => void;
  readonly onLeave: () => void;
}

/** What leaves the building once this calendar is linked: how many appointments, and the exact text of one. */
export function LinkPreviewCard({ preview, isLinking, onLink, onLeave }: LinkPreviewCardProps) {
  const { upcoming, example } = preview;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text size="sm">
          {upcomingWords(upcoming)}
          {example === null ? null : ` ${t("settings.looksLike")}`}
        </Text>
        {example === null ? null : (
          <div className="event-example">
            <strong dir="auto">{example.title}</strong>
            <span dir="auto">{example.description}</span>
          </div>
        )}
        <Group>
          <Button size="xs" loading={isLinking} onClick={onLink}>
            {t("settings.linkCalendar")}
          </Button>
          <Button size="xs" variant="default" onClick={onLeave}>
            {t("settings.notNow")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
