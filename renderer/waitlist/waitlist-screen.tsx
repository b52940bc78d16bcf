import { Button, Text } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import type { WaitingView } from "../../shared/ipc/waitlist.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { useWaitlist } from "./use-waitlist.ts";
import { WaitingRow } from "./waiting-row.tsx";
import "./waitlist.css";

/** Everybody who waits for a time, what can be offered to them now, and those who wait no more. */
export function WaitlistScreen({ clinic }: { readonly clinic: ReadyClinic }) {
  const waitlist = useWaitlist();
  const { open } = useViewState();
  if (waitlist === undefined) return null;
  const { waiting, done } = waitlist;
  return (
    <div className="waitlist">
      <div className="waitlist__top">
        <div>
          <h2>{t("waitlist.title")}</h2>
          <p>
            {waiting.length === 0
              ? t("waitlist.nobody")
              : t("waitlist.count", { count: waiting.filter(({ offer }) => offer !== null).length })}
          </p>
        </div>
        <Button
          size="xs"
          leftSection={<IconUserPlus size={15} aria-hidden />}
          onClick={() => open({ kind: "waiting", patient: null, visit: null })}
        >
          {t("waitlist.add")}
        </Button>
      </div>
      <ul className="waitlist__rows" aria-label={t("waitlist.title")}>
        {waiting.map((one) => (
          <WaitingRow key={one.id} waiting={one} clinic={clinic} />
        ))}
      </ul>
      {done.length === 0 ? null : (
        <details className="waitlist__done">
          <summary>{t("waitlist.done", { count: done.length })}</summary>
          <ul aria-label={t("waitlist.doneList")}>
            {done.map((one) => (
              <li key={one.id}>
                <DoneWords waiting={one} zone={clinic.clinic.zone} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function DoneWords({ waiting, zone }: { readonly waiting: WaitingView; readonly zone: ZoneId }) {
  const { ended, patient, serviceName } = waiting;
  if (ended === null) return null;
  return (
    <Text size="sm" component="span">
      <bdi>{patient.name}</bdi> · <bdi>{serviceName}</bdi> ·{" "}
      {ended.at === null
        ? t(`waitlist.ended.${ended.how}`)
        : t("ui.dayAndTime", { day: t(`waitlist.ended.${ended.how}`), time: instantInShort(ended.at, zone) })}
    </Text>
  );
}
