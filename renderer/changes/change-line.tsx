import { Button, Text } from "@mantine/core";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { changeWords } from "./change-words.ts";

/** A line of the feed and its way back. */
export interface ChangeLineProps {
  readonly change: FeedChange;
  readonly zone: ZoneId;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** What somebody changed elsewhere, in one sentence, when, and whether it can be undone. */
export function ChangeLine({ change, zone, isBusy, onUndo }: ChangeLineProps) {
  const words = changeWords(change);
  return (
    <li data-change-id={change.id}>
      <div>
        <Text size="sm">{words}</Text>
        <Text size="sm" c="dimmed">
          <Sentence
            of={change.undo === "done" ? "changes.whenUndone" : "changes.when"}
            values={{ practitioner: change.practitionerName, time: instantInShort(change.at, zone) }}
          />
        </Text>
      </div>
      {change.undo === "possible" ? (
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          aria-label={t("changes.undoThis", { change: words })}
          onClick={onUndo}
        >
          {t("changes.undo")}
        </Button>
      ) : null}
    </li>
  );
}
