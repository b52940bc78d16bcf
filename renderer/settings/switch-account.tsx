import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useLeaveAccount } from "./use-leave-account.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** The way from one Google account to another: what stays behind, what is sent anew, and then the choice. */
export function SwitchAccount() {
  const { preview, show, hide, leave } = useLeaveAccount();
  if (preview === undefined)
    return (
      <Group>
        <Button size="xs" variant="default" onClick={show}>
          {t("settings.switch")}
        </Button>
      </Group>
    );
  if (preview.kind === "nothingToLeave") return <Text size="sm">{t("settings.nothingToLeave")}</Text>;
  const upcoming = preview.calendars.reduce((sum, calendar) => sum + calendar.upcoming, 0);
  return (
    <Paper withBorder p="sm" component="section" aria-label={t("settings.switch")}>
      <Stack gap="xs">
        <Text fw={600}>
          <Sentence of="settings.leaveQuestion" values={{ email: preview.email }} />
        </Text>
        <ul className="calendars">
          {preview.calendars.map(({ practitionerName, calendarName, upcoming: count }) => (
            <li key={practitionerName}>
              <Sentence
                of="settings.leaveCalendar"
                values={{ practitioner: practitionerName, calendar: calendarName, count }}
              />
            </li>
          ))}
        </ul>
        <Text size="sm">{t("settings.leaveWhat", { count: upcoming })}</Text>
        {preview.neverSent === 0 ? null : (
          <Text size="sm" fw={600}>
            {t("settings.neverSent", { count: preview.neverSent })}
          </Text>
        )}
        <Group>
          <Button size="xs" color="red" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t("settings.leave")}
          </Button>
          <Button size="xs" variant="default" onClick={hide}>
            {t("settings.stay")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
