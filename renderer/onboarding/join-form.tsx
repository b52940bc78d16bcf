import { Alert, Anchor, Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { joinWords } from "../settings/desk-words.ts";
import { useJoining } from "../settings/use-desks.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { t } from "../words/t.ts";

/** The way into a clinic that is already set up: another desk's code, or the one on paper where no desk is left. */
export function JoinForm({ onBack }: { readonly onBack?: () => void }) {
  const [way, setWay] = useState<"join" | "recover">("join");
  const [code, setCode] = useState("");
  const [deskName, setDeskName] = useState("");
  const field = useFocusOnMount<HTMLInputElement>();
  const joining = useJoining();
  const said = joining.data === undefined ? undefined : joinWords(joining.data);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        joining.mutate({ way, code, deskName });
      }}
      noValidate
    >
      <Stack>
        {said === undefined ? null : (
          <Alert role="alert" variant="outline">
            {said}
          </Alert>
        )}
        <TextInput
          label={t(`onboarding.code.${way}`)}
          description={t(`onboarding.codeHint.${way}`)}
          ref={field}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          classNames={{ input: "join-code__input" }}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput
          label={t("onboarding.deskName")}
          description={t("onboarding.deskNameHint")}
          placeholder={t("onboarding.deskNameExample")}
          autoComplete="off"
          maxLength={60}
          value={deskName}
          onChange={(event) => setDeskName(event.currentTarget.value)}
        />
        <Button type="submit" loading={joining.isPending} disabled={code.trim() === ""}>
          {t(`onboarding.codeAct.${way}`)}
        </Button>
        <Group justify="space-between">
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              joining.reset();
              setWay(way === "join" ? "recover" : "join");
            }}
          >
            {t(`onboarding.otherWay.${way}`)}
          </Anchor>
          {onBack === undefined ? null : (
            <Anchor component="button" type="button" size="sm" onClick={onBack}>
              {t("onboarding.newClinic")}
            </Anchor>
          )}
        </Group>
      </Stack>
    </form>
  );
}
