import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { assertNever } from "../../shared/assert.ts";
import { useConnection } from "../ui/use-connection.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import type { ConnectionView } from "../../shared/ipc/google.ts";
import { CalendarsTable } from "./calendars-table.tsx";
import { connectWords } from "./connect-words.ts";
import { ConnectedAccount } from "./connected-account.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { SignInProgress } from "./sign-in-progress.tsx";
import { SwitchAccount } from "./switch-account.tsx";
import { useDesks } from "./use-desks.ts";
import { useGoogleAccount } from "./use-google-account.ts";
import { t } from "../words/t.ts";
import { Sentence } from "../words/sentence.tsx";

/** Google Calendar: the clinic's one account, and which calendar belongs to whom. */
export function GoogleSection({ clinic }: { readonly clinic: ReadyClinic }) {
  const { data: connection } = useConnection();
  const acts = useGoogleAccount();
  const said = acts.connect.data === undefined ? undefined : connectWords(acts.connect.data);
  return (
    <SettingsSection title={t("settings.google")}>
      {said === undefined ? null : (
        <Alert role="alert" variant="outline">
          {said}
        </Alert>
      )}
      {connection === undefined ? null : <Account clinic={clinic} connection={connection} acts={acts} />}
    </SettingsSection>
  );
}

interface AccountProps {
  readonly clinic: ReadyClinic;
  readonly connection: ConnectionView;
  readonly acts: ReturnType<typeof useGoogleAccount>;
}

function Account({ clinic, connection, acts }: AccountProps) {
  const { account } = connection;
  const { data: desks } = useDesks();
  const hasOtherDesks = desks?.others.some(({ state }) => state === "admitted") ?? false;
  const isLinked = clinic.practitioners.some(({ calendarId }) => calendarId !== null);
  switch (account.kind) {
    case "notConfigured":
      return <Text>{t("ui.beingSetUp")}</Text>;
    case "notConnected":
      return (
        <Stack gap="sm">
          <Text size="sm">{t("settings.connectOnce")}</Text>
          <Group>
            <Button onClick={() => acts.connect.mutate()}>{t("settings.connect")}</Button>
          </Group>
          {isLinked ? <SwitchAccount /> : null}
        </Stack>
      );
    case "signingIn":
      return <SignInProgress address={account.browserAddress} onGiveUp={() => acts.giveUp.mutate()} />;
    case "signInAgain":
      return (
        <Stack gap="sm">
          <Text size="sm">
            <Sentence of="settings.connectionEnded" values={{ email: account.email }} />
          </Text>
          <Group>
            <Button onClick={() => acts.connect.mutate()}>{t("settings.signInAgain")}</Button>
          </Group>
          {isLinked ? <SwitchAccount /> : null}
          <CalendarsTable clinic={clinic} connection={connection} />
        </Stack>
      );
    case "connected":
      return (
        <Stack gap="sm">
          <ConnectedAccount
            email={account.email}
            isDisconnecting={acts.disconnect.isPending}
            hasOtherDesks={hasOtherDesks}
            onDisconnect={(which) => (which === "clinic" ? acts.disconnect : acts.disconnectHere).mutate()}
          />
          {isLinked ? <SwitchAccount /> : null}
          <CalendarsTable clinic={clinic} connection={connection} />
        </Stack>
      );
    default:
      return assertNever(account);
  }
}
