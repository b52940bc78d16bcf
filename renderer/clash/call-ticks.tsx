import { Button, Text } from "@mantine/core";
import { IconCheck, IconMessage, IconPhoneOff } from "@tabler/icons-react";
import type { ClashingVisit } from "../../shared/ipc/clashes.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { useClashCall } from "./use-clashes.ts";
import { t } from "../words/t.ts";

const GLYPHS = { reached: IconCheck, noAnswer: IconPhoneOff, leftMessage: IconMessage } as const;
const OUTCOMES = ["reached", "noAnswer", "leftMessage"] as const;

/** What came of calling a patient, to be ticked: the last one stands, with its time. */
export function CallTicks({ visit, zone }: { readonly visit: ClashingVisit; readonly zone: ZoneId }) {
  const note = useClashCall();
  const { call, appointmentId } = visit;
  return (
    <fieldset className="clash__calls" aria-label={t("clash.calls", { patient: visit.patientName })}>
      {OUTCOMES.map((outcome) => {
        const Glyph = GLYPHS[outcome];
        return (
          <Button
            key={outcome}
            size="compact-xs"
            variant={call?.outcome === outcome ? "filled" : "default"}
            aria-pressed={call?.outcome === outcome}
            leftSection={<Glyph size={13} aria-hidden />}
            disabled={note.isPending}
            onClick={() => note.mutate({ appointmentId, outcome })}
          >
            {t(`clash.call.${outcome}`)}
          </Button>
        );
      })}
      {call === null ? null : (
        <Text size="xs" c="dimmed">
          {t("clash.called", { count: call.times, time: instantInShort(call.at, zone) })}
        </Text>
      )}
    </fieldset>
  );
}
