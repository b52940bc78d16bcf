import { Button, Group, Loader, Stack, Text, TextInput } from "@mantine/core";

/** Where to sign in, and the way out. */
export interface SignInProgressProps {
  readonly address: string;
  readonly onGiveUp: () => void;
}

/** While somebody signs in: the browser has been opened, and its address can be copied where it was not. */
export function SignInProgress({ address, onGiveUp }: SignInProgressProps) {
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Loader size="sm" aria-hidden />
        <Text fw={600}>Continue in your browser</Text>
      </Group>
      <TextInput
        label="No browser window opened? Copy this address into one"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group>
        <Button variant="default" onClick={onGiveUp}>
          Give up
        </Button>
      </Group>
    </Stack>
  );
}
