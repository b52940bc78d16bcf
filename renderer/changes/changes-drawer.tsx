import { Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import { ask } from "../desk.ts";
import { instantInShort } from "../ui/day-words.ts";
import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { sayDone } from "../ui/done-notice.tsx";
import { queryKeys } from "../ui/query-keys.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { changeWords } from "./change-words.ts";
import { OverruledNotice } from "../settings/overruled-notice.tsx";
import { useChanges } from "./use-changes.ts";
import { Sentence } from "../words/sentence.tsx";
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

function ChangesPanel({ clinic }: { readonly clinic: ReadyClinic }) {
  const changes = useChanges();
  const queryClient = useQueryClient();
  const undo = useMutation({
    mutationFn: (change: FeedChange) => ask("undoChange", { changeId: change.id }),
    onSuccess: async (outcome, change) => {
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
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.id} data-change-id={change.id}>
          <div>
            <Text size="sm">{changeWords(change)}</Text>
            <Text size="sm" c="dimmed">
              <Sentence
                of={change.undo === "done" ? "changes.whenUndone" : "changes.when"}
                values={{
                  practitioner: change.practitionerName,
                  time: instantInShort(change.at, clinic.clinic.zone),
                }}
              />
            </Text>
          </div>
          {change.undo === "possible" ? (
            <Button
              size="xs"
              variant="default"
              disabled={undo.isPending}
              aria-label={t("changes.undoThis", { change: changeWords(change) })}
              onClick={() => undo.mutate(change)}
            >
              {t("changes.undo")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
