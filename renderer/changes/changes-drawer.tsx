import { Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import { ask } from "../desk.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { ChangeLine } from "./change-line.tsx";
import { changeWords } from "./change-words.ts";
import { OverruledNotice } from "../settings/overruled-notice.tsx";
import { useChanges, useOlderChanges } from "./use-changes.ts";
import { t } from "../words/t.ts";
import "./changes.css";

/** The drawer "Changes from Google": what practitioners changed there, newest first, each with its way back. */
export function ChangesDrawer({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer title={t("ui.header.changes")} isOpen={panel.kind === "changes"} onClose={close} size={500}>
      <OverruledNotice />
      <ChangesPanel clinic={clinic} />
    </DeskDrawer>
  );
}

/** As many as are read at a time; where there are fewer, there are no older ones. */
const AT_A_TIME = 100;

function ChangesPanel({ clinic }: { readonly clinic: ReadyClinic }) {
  const changes = useChanges();
  const { older, more, markUndone } = useOlderChanges(changes);
  const queryClient = useQueryClient();
  const undo = useMutation({
    mutationFn: (change: FeedChange) => ask("undoChange", { changeId: change.id }),
    onSuccess: async (outcome, change) => {
      if (outcome.kind === "undone") markUndone(change.id);
      await queryClient.invalidateQueries({ queryKey: queryKeys.changes });
      await queryClient.invalidateQueries({ queryKey: queryKeys.days });
      sayDone(
        outcome.kind === "undone"
          ? t("changes.undone", { change: changeWords(change) })
          : t("changes.notUndone"),
      );
    },
  });
  if (changes.length === 0) return <Text c="dimmed">{t("changes.none")}</Text>;
  return (
    <>
      <ul className="changes">
        {[...changes, ...older].map((change) => (
          <ChangeLine
            key={change.id}
            change={change}
            zone={clinic.clinic.zone}
            isBusy={undo.isPending}
            onUndo={() => undo.mutate(change)}
          />
        ))}
      </ul>
      {changes.length < AT_A_TIME ? null : (
        <div className="changes__more">
          {more.data?.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("changes.noOlder")}
            </Text>
          ) : (
            <Button size="xs" variant="default" loading={more.isPending} onClick={() => more.mutate()}>
              {t("changes.older")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
