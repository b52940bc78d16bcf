import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCircle, IconCircleCheck, IconExternalLink } from "@tabler/icons-react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { ReceiptStep, ReceiptView } from "../../shared/ipc/receipt.ts";
import type { ZoneId } from "../../shared/time.ts";
import { SyncIcon } from "../day/sync-icon.tsx";
import { instantInShort } from "../ui/day-words.ts";
import { syncSentence } from "../ui/status-words.ts";
import { actOn, actWords, waitWords } from "./receipt-words.ts";
import { useReceipt, useReceiptActs } from "./use-receipt.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A visit, and the clinic's zone. */
export interface ReceiptStepsProps {
  readonly visit: DayAppointment;
  readonly zone: ZoneId;
}

/** The way of a visit to Google as four ticks, what it waits for with one button, and the title somebody gave it there. */
export function ReceiptSteps({ visit, zone }: ReceiptStepsProps) {
  const receipt = useReceipt(visit.id);
  const { act, putTitleBack, show } = useReceiptActs(visit.id);
  if (receipt === undefined)
    return (
      <Group gap={6} wrap="nowrap" align="start">
        <SyncIcon sync={visit.sync} />
        {syncSentence(visit.sync)}
      </Group>
    );
  const wanted = receipt.waitsFor === null ? null : actOn(receipt.waitsFor);
  return (
    <Stack gap="xs">
      {hasWay(receipt) ? <Ticks receipt={receipt} zone={zone} /> : null}
      {receipt.waitsFor === null ? null : <Text size="sm">{waitWords(receipt.waitsFor)}</Text>}
      {receipt.titleInGoogle === null ? null : (
        <Text size="sm">
          {receipt.titleInGoogle === "" ? (
            t("booking.receipt.noTitle")
          ) : (
            <Sentence of="booking.receipt.title" values={{ title: receipt.titleInGoogle }} />
          )}
        </Text>
      )}
      <Group gap="xs">
        {wanted === null ? null : (
          <Button size="xs" variant="default" onClick={() => act(wanted)}>
            {actWords(wanted)}
          </Button>
        )}
        {receipt.titleInGoogle === null ? null : (
          <Button size="xs" variant="default" onClick={() => putTitleBack.mutate()}>
            {t("booking.receipt.putTitleBack")}
          </Button>
        )}
        {receipt.canOpen ? (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconExternalLink size={14} aria-hidden />}
            onClick={() => show.mutate()}
          >
            {t("booking.receipt.open")}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** Without a calendar, or an event of its own, there is no way to go. */
function hasWay({ waitsFor }: ReceiptView): boolean {
  return waitsFor !== "noCalendar" && waitsFor !== "letGo";
}

function Ticks({ receipt, zone }: { readonly receipt: ReceiptView; readonly zone: ZoneId }) {
  return (
    <ul className="receipt" aria-label={t("booking.receipt.way")}>
      <Tick words={t("booking.receipt.saved")} step={{ kind: "done", at: receipt.saved }} zone={zone} />
      <Tick words={t("booking.receipt.sent")} step={receipt.sent} zone={zone} />
      <Tick words={t("booking.receipt.accepted")} step={receipt.accepted} zone={zone} />
      <Tick words={t("booking.receipt.seenBack")} step={receipt.seenBack} zone={zone} />
    </ul>
  );
}

interface TickProps {
  readonly words: string;
  readonly step: ReceiptStep;
  readonly zone: ZoneId;
}

function Tick({ words, step, zone }: TickProps) {
  const isDone = step.kind === "done";
  const Icon = isDone ? IconCircleCheck : IconCircle;
  return (
    <li data-step={step.kind}>
      <Icon size={15} aria-hidden /> <span>{words}</span>
      <span className="receipt__when">
        {isDone
          ? step.at === null
            ? t("booking.receipt.done")
            : instantInShort(step.at, zone)
          : t("booking.receipt.notYet")}
      </span>
    </li>
  );
}
