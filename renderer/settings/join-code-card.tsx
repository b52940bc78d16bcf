import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { DesksView } from "../../shared/ipc/desks.ts";
import { QrCode } from "./qr-code.tsx";
import { TimeLeft } from "./time-left.tsx";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A code that can be used now, and the way to take it back. */
export interface JoinCodeCardProps {
  readonly code: NonNullable<DesksView["code"]>;
  readonly onWithdraw: () => void;
  readonly onOver: () => void;
}

/** The code to type or scan at the other desk, with the time it is good for. */
export function JoinCodeCard({ code, onWithdraw, onOver }: JoinCodeCardProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={t("desks.code")}>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <QrCode text={code.code} label={t("desks.codePicture")} />
        <Stack gap="xs">
          <Text size="sm">{t("desks.codeHow")}</Text>
          <output className="join-code" dir="ltr">
            {code.code}
          </output>
          <Text size="sm">
            <Sentence
              of="desks.codeOnce"
              values={{ left: <TimeLeft until={code.expiresAt} onOver={onOver} /> }}
            />
          </Text>
          <Group>
            <Button size="xs" variant="default" onClick={onWithdraw}>
              {t("desks.withdrawCode")}
            </Button>
          </Group>
        </Stack>
      </Group>
    </Paper>
  );
}
