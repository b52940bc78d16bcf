import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useLeaveAccount } from "./use-leave-account.ts";

/** The way from one Google account to another: what stays behind, what is sent anew, and then the choice. */
export function SwitchAccount() {
  const { preview, show, hide, leave } = useLeaveAccount();
  if (preview === undefined)
    return (
      <Group>
        <Button size="xs" variant="default" onClick={show}>
          Use another Google account
        </Button>
      </Group>
    );
  if (preview.kind === "nothingToLeave")
    return <Text size="sm">No calendar is linked. Disconnect, and connect with the other account.</Text>;
  const upcoming = preview.calendars.reduce((sum, calendar) => sum + calendar.upcoming, 0);
  return (
    <Paper withBorder p="sm" component="section" aria-label="Use another Google account">
      <Stack gap="xs">
        <Text fw={600}>Leave {preview.email}?</Text>
        <ul className="calendars">
          {preview.calendars.map(({ practitionerName, calendarName, upcoming: count }) => (
            <li key={practitionerName}>
              <bdi>{practitionerName}</bdi>: <bdi>{calendarName}</bdi>,{" "}
              {count === 1 ? "1 upcoming appointment" : `${String(count)} upcoming appointments`}
            </li>
          ))}
        </ul>
        <Text size="sm">
          Every appointment stays on this desk. The events stay in those calendars as they are; nobody changes
          them any more. After you have connected the other account you choose its calendars and see what will
          be sent before anything is: up to {upcoming} new events.
        </Text>
        {preview.neverSent === 0 ? null : (
          <Text size="sm" fw={600}>
            {preview.neverSent === 1 ? "1 change has" : `${String(preview.neverSent)} changes have`} not
            reached Google yet and will never reach these calendars.
          </Text>
        )}
        <Group>
          <Button size="xs" color="red" loading={leave.isPending} onClick={() => leave.mutate()}>
            Leave this account
          </Button>
          <Button size="xs" variant="default" onClick={hide}>
            Stay with it
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
