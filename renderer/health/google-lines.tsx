import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { HealthView } from "../../shared/ipc/health.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { useViewState } from "../ui/view-state.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { HealthLine } from "./health-line.tsx";
import type { HealthState } from "./health-line.tsx";
import { useHealthActs } from "./use-health.ts";

/** What the lines about Google are drawn from. */
export interface GoogleLinesProps {
  readonly health: HealthView;
  readonly zone: ZoneId;
}

/** The account, the relay, and what waits for Google. */
export function GoogleLines({ health, zone }: GoogleLinesProps) {
  const { open } = useViewState();
  const { syncNow } = useHealthActs();
  const { queue } = health;
  const account = accountLine(health, zone);
  const toSettings = (
    <Button size="xs" variant="default" onClick={() => open({ kind: "settings", section: "google" })}>
      {t("health.openSettings")}
    </Button>
  );
  const tryNow = (
    <Button size="xs" variant="default" loading={syncNow.isPending} onClick={() => syncNow.mutate()}>
      {t("health.tryNow")}
    </Button>
  );
  const needing = queue.refused + queue.undecided;
  const isConnected = health.account.kind === "connected";
  return (
    <ul className="health__lines">
      <HealthLine
        state={account.state}
        action={account.state === "waits" ? tryNow : account.state === "good" ? undefined : toSettings}
      >
        {account.words}
      </HealthLine>
      {isConnected ? (
        <HealthLine
          state={health.relay === "connected" ? "good" : health.relay === "disconnected" ? "waits" : "off"}
          action={health.relay === "disconnected" ? tryNow : undefined}
        >
          {t(`health.relay.${health.relay}`)}
        </HealthLine>
      ) : null}
      <HealthLine
        state={needing > 0 ? "act" : queue.waiting > 0 ? "waits" : "good"}
        action={
          needing + queue.waiting > 0 ? (
            <Button size="xs" variant="default" onClick={() => open({ kind: "queue" })}>
              {t("health.showList")}
            </Button>
          ) : undefined
        }
      >
        {needing > 0 ? <span>{t("health.queue.needsYou", { count: needing })}</span> : null}
        {queue.waiting > 0 && queue.oldestSince !== null ? (
          <span>
            {t("health.queue.waiting", {
              count: queue.waiting,
              time: instantInShort(queue.oldestSince, zone),
            })}
          </span>
        ) : null}
        {needing + queue.waiting === 0 ? t("health.queue.nothing") : null}
      </HealthLine>
    </ul>
  );
}

function accountLine(
  { account, reach, until }: HealthView,
  zone: ZoneId,
): { readonly state: HealthState; readonly words: ReactNode } {
  if (account.kind === "notConfigured") return { state: "off", words: t("ui.beingSetUp") };
  if (account.kind === "notConnected") return { state: "off", words: t("health.account.notConnected") };
  if (account.kind === "signingIn") return { state: "waits", words: t("health.account.signingIn") };
  const values = { email: account.email };
  if (account.kind === "signInAgain")
    return { state: "act", words: <Sentence of="health.account.signInAgain" values={values} /> };
  if ((reach === "offline" || reach === "waitingForGoogle") && until !== null)
    return {
      state: "waits",
      words: t(`health.account.${reach}`, { time: instantInShort(until, zone) }),
    };
  return { state: "good", words: <Sentence of="health.account.connected" values={values} /> };
}
