import { Button, Group, Loader, Stack, Text, TextInput } from "@mantine/core";
import { t } from "../words/t.ts";

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
        <Text fw={600}>{t("settings.continueInBrowser")}</Text>
      </Group>
      <TextInput
        label={t("settings.copyAddress")}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group>
        <Button variant="default" onClick={onGiveUp}>
          {t("settings.giveUp")}
        </Button>
      </Group>
    </Stack>
  );
}
