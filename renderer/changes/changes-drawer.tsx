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
import "./changes.css";

/** The drawer "Changes from Google": what practitioners changed there, newest first, each with its way back. */
export function ChangesDrawer({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer title="Changes from Google" isOpen={panel.kind === "changes"} onClose={close} size={500}>
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
          ? `Undone: ${changeWords(change)}`
          : "This cannot be undone: the appointment was changed since, or its earlier time is taken. Open it on the day to move it.",
      );
    },
  });
  if (changes.length === 0)
    return <Text c="dimmed">Nothing yet. What is changed in Google Calendar is told here.</Text>;
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.id} data-change-id={change.id}>
          <div>
            <Text size="sm">{changeWords(change)}</Text>
            <Text size="sm" c="dimmed">
              <bdi>{change.practitionerName}</bdi> · {instantInShort(change.at, clinic.clinic.zone)}
              {change.undo === "done" ? " · undone" : ""}
            </Text>
          </div>
          {change.undo === "possible" ? (
            <Button
              size="xs"
              variant="default"
              disabled={undo.isPending}
              aria-label={`Undo: ${changeWords(change)}`}
              onClick={() => undo.mutate(change)}
            >
              Undo
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
