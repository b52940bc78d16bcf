import { Button, Group, Paper, Text } from "@mantine/core";
import type { DraftKind } from "../../shared/ipc/drafts.ts";
import type { Instant, ZoneId } from "../../shared/time.ts";
import { t } from "../words/t.ts";
import { instantInShort } from "./day-words.ts";

/** What was not finished, and what to do with it. */
export interface DraftOfferProps {
  readonly kind: DraftKind;
  readonly at: Instant;
  readonly zone: ZoneId;
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

/** Offers what was typed into a form the last time and not finished. It takes no focus, so nobody has to answer. */
export function DraftOffer({ kind, at, zone, onContinue, onDiscard }: DraftOfferProps) {
  const time = instantInShort(at, zone);
  return (
    <Paper component="section" withBorder aria-label={t("drafts.title")} p="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {kind === "booking" || kind === "patient"
            ? t(`drafts.unfinished.${kind}`, { time })
            : t("drafts.unfinished.other", { time })}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="light" onClick={onContinue}>
            {t("drafts.continue")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDiscard}>
            {t("drafts.discard")}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
