import { Alert, Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { DesksView } from "../../shared/ipc/desks.ts";
import { JoinForm } from "../onboarding/join-form.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import { DeskNameField } from "./desk-name-field.tsx";
import { createCodeWords, recoveryWords, revokeWords, sharingWords } from "./desk-words.ts";
import { JoinCodeCard } from "./join-code-card.tsx";
import { OtherDeskRow } from "./other-desk-row.tsx";
import { OverruledNotice } from "./overruled-notice.tsx";
import { RecoveryCard } from "./recovery-card.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { useDeskActs, useDeskNews, useDesks } from "./use-desks.ts";
import { t } from "../words/t.ts";

/** The clinic's desks: this one's name, the others, and the way in for another one. */
export function DesksSection() {
  const { data: desks } = useDesks();
  if (desks === undefined) return null;
  return (
    <SettingsSection title={t("desks.title")}>
      <Desks desks={desks} />
    </SettingsSection>
  );
}

function Desks({ desks }: { readonly desks: DesksView }) {
  const acts = useDeskActs();
  const queryClient = useQueryClient();
  const readAgain = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: queryKeys.desks }),
    [queryClient],
  );
  const created = acts.createCode.data === undefined ? undefined : createCodeWords(acts.createCode.data);
  const revoked = acts.revoke.data === undefined ? undefined : revokeWords(acts.revoke.data);
  const recovery = acts.recoveryCode.data;
  const said = created ?? revoked ?? (recovery === undefined ? undefined : recoveryWords(recovery));
  if (desks.relay === "notConfigured") return <Text size="sm">{t("desks.alone")}</Text>;
  return (
    <Stack gap="sm">
      {said === undefined ? null : (
        <Alert role="alert" variant="outline">
          {said}
        </Alert>
      )}
      <OverruledNotice />
      <NotShared />
      <DeskNameField
        key={desks.thisDesk.name}
        name={desks.thisDesk.name}
        onName={(name) => acts.name.mutate(name)}
      />
      <ul className="calendars" aria-label={t("desks.others")}>
        {desks.others.map((desk) => (
          <OtherDeskRow
            key={desk.deskId}
            desk={desk}
            isRevoking={acts.revoke.isPending}
            onRevoke={() => acts.revoke.mutate(desk.deskId)}
          />
        ))}
      </ul>
      {desks.relay === "reached" ? null : (
        <Text size="sm" c="dimmed">
          {desks.relay === "refused" ? t("desks.relayRefused") : t("desks.relayNotReached")}
        </Text>
      )}
      {desks.code === null ? (
        <Group>
          <Button size="xs" loading={acts.createCode.isPending} onClick={() => acts.createCode.mutate()}>
            {t("desks.add")}
          </Button>
        </Group>
      ) : (
        <JoinCodeCard code={desks.code} onWithdraw={() => acts.withdrawCode.mutate()} onOver={readAgain} />
      )}
      <RecoveryCard
        state={desks.recovery}
        code={recovery?.kind === "made" ? recovery.code : undefined}
        isMaking={acts.recoveryCode.isPending}
        onMake={() => acts.recoveryCode.mutate()}
        onHide={() => acts.recoveryCode.reset()}
      />
      {desks.others.length === 0 ? <JoinInstead /> : null}
    </Stack>
  );
}

/** Says why what is set up here does not reach the other desks; nothing where it does. */
function NotShared() {
  const { data: news } = useDeskNews();
  const words = news === undefined ? undefined : sharingWords(news.sharing);
  return words === undefined ? null : (
    <Text size="sm" fw={600}>
      {words}
    </Text>
  );
}

/** For a desk that was set up by itself and should have joined: possible while nothing is booked. */
function JoinInstead() {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <Stack gap="sm">
        <Text size="sm">{t("desks.joinWarning")}</Text>
        <JoinForm />
      </Stack>
    );
  return (
    <Group>
      <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)}>
        {t("onboarding.joinInstead")}
      </Anchor>
    </Group>
  );
}
