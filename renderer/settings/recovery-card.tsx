import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { assertNever } from "../../shared/assert.ts";
import type { DesksView } from "../../shared/ipc/desks.ts";
import { t } from "../words/t.ts";
import { dayOfMoment } from "../ui/day-words.ts";

/** The way back that is on paper. */
export interface RecoveryCardProps {
  readonly state: DesksView["recovery"];
  /** A code that was made just now. */
  readonly code: string | undefined;
  readonly isMaking: boolean;
  readonly onMake: () => void;
  readonly onHide: () => void;
}

/** The code for the paper in the safe: it is shown once, when it is made, and another one takes its place. */
export function RecoveryCard({ state, code, isMaking, onMake, onHide }: RecoveryCardProps) {
  const [isAsking, setAsking] = useState(false);
  if (code !== undefined)
    return (
      <Paper withBorder p="md" component="section" aria-label={t("desks.recovery")}>
        <Stack gap="xs">
          <output className="join-code" dir="ltr">
            {code}
          </output>
          <Text size="sm">{t("desks.recoveryHow")}</Text>
          <Group>
            <Button size="xs" onClick={onHide}>
              {t("desks.recoveryOnPaper")}
            </Button>
          </Group>
        </Stack>
      </Paper>
    );
  const make = () => {
    setAsking(false);
    onMake();
  };
  if (isAsking)
    return (
      <Paper withBorder p="sm" component="section" aria-label={t("desks.recoveryAnother")}>
        <Stack gap="xs">
          <Text size="sm">{t("desks.recoveryQuestion")}</Text>
          <Group>
            <Button size="xs" onClick={make}>
              {t("desks.recoveryMakeAnother")}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              {t("desks.recoveryKeep")}
            </Button>
          </Group>
        </Stack>
      </Paper>
    );
  return (
    <Stack gap="xs">
      <Text size="sm" fw={state.kind === "used" ? 600 : 400}>
        {stateWords(state)}
      </Text>
      <Group>
        <Button
          size="xs"
          variant="default"
          loading={isMaking}
          onClick={() => (state.kind === "unused" ? setAsking(true) : make())}
        >
          {state.kind === "none" || state.kind === "notKnown"
            ? t("desks.recoveryMake")
            : t("desks.recoveryMakeAnew")}
        </Button>
      </Group>
    </Stack>
  );
}

function stateWords(state: DesksView["recovery"]): string {
  switch (state.kind) {
    case "none":
    case "notKnown":
      return t(`desks.recoveryState.${state.kind}`);
    case "unused":
    case "used":
      return t(`desks.recoveryState.${state.kind}`, { day: dayOfMoment(state.madeAt) });
    default:
      return assertNever(state);
  }
}
