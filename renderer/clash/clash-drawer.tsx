import { Progress, Stack, Text } from "@mantine/core";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { AwayCard } from "./away-card.tsx";
import { ClashCard } from "./clash-card.tsx";
import { ClosedEvents } from "./closed-events.tsx";
import { groupClashes } from "./group-clashes.ts";
import { useClashes } from "./use-clashes.ts";
import { t } from "../words/t.ts";
import "./clash.css";

/** The drawer "Call list": after an outage, or an absence in Google, whom to call and where each could go (MD3). */
export function ClashDrawer({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer title={t("clash.title")} isOpen={panel.kind === "clashes"} onClose={close} size={680}>
      <CallList clinic={clinic} />
    </DeskDrawer>
  );
}

function CallList({ clinic }: { readonly clinic: ReadyClinic }) {
  const { data } = useClashes();
  const { zone } = clinic.clinic;
  if (data === undefined) return null;
  const { clashes, count, progress, closed } = data;
  const words = t("clash.progress", { settled: progress.settled, count: progress.of });
  return (
    <Stack gap="md">
      {progress.of === 0 ? null : (
        <div>
          <Text fw={600} mb={4}>
            {words}
          </Text>
          <Progress
            value={(100 * progress.settled) / progress.of}
            transitionDuration={0}
            className="clash__progress"
            aria-label={words}
          />
        </div>
      )}
      {count === 0 ? <Text c="dimmed">{t("clash.none")}</Text> : null}
      {groupClashes(clashes).map((group) =>
        group.kind === "visits" ? (
          <ClashCard key={group.id} clash={group.clash} zone={zone} />
        ) : (
          <AwayCard key={group.id} group={group} zone={zone} />
        ),
      )}
      {count > clashes.length ? (
        <Text c="dimmed">{t("queue.moreClashes", { count: count - clashes.length })}</Text>
      ) : null}
      <ClosedEvents closed={closed} />
    </Stack>
  );
}
