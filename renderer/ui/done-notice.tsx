import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { announce } from "./announcer.tsx";
import { sayFault } from "./query-client.ts";
import { rememberUndo, takeLatestAct } from "./undo-stack.ts";

const DONE = "done";

/**
 * Says what was done, with a way back where there is one. The notice stays until it is dismissed or the next one takes
 * its place; Ctrl+Z works after it is gone.
 */
export function sayDone(words: string, undo?: () => Promise<boolean>): void {
  announce(words);
  if (undo !== undefined) rememberUndo({ words, undo });
  const notice = {
    id: DONE,
    message: undo === undefined ? words : <UndoableWords words={words} />,
    autoClose: false,
    role: "group",
    "aria-label": "Done",
    withBorder: true,
    closeButtonProps: { "aria-label": "Dismiss" },
  } as const;
  notifications.hide(DONE);
  notifications.show(notice);
}

function UndoableWords({ words }: { readonly words: string }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">{words}</Text>
      <Button size="compact-sm" flex="none" variant="light" onClick={() => void undoLatest()}>
        Undo (Ctrl+Z)
      </Button>
    </Group>
  );
}

/** Takes back the latest act and says whether that was possible. */
export async function undoLatest(): Promise<void> {
  const act = takeLatestAct();
  if (act === undefined) return;
  try {
    const wasTakenBack = await act.undo();
    sayDone(wasTakenBack ? `Taken back: ${act.words}` : `This can no longer be taken back: ${act.words}`);
  } catch (error) {
    sayFault(error, "saved");
  }
}
