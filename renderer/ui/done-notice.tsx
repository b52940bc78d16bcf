import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { announce } from "./announcer.tsx";
import { sayFault } from "./query-client.ts";
import { takeBackLatest } from "./undo-stack.ts";
import { t } from "../words/t.ts";

const DONE = "done";

/** Says what was done. The notice stays until it is dismissed or the next one takes its place. */
export function sayDone(words: string): void {
  announce(words);
  show(words);
}

/** Says what was done at the desk, with the way back; Ctrl+Z works after the notice is gone. */
export function sayUndoable(words: string): void {
  announce(words);
  show(<NoticeWithWayBack words={words} wayBack={t("ui.undoWithKey")} onWayBack={() => void undoLatest()} />);
}

function show(message: ReactNode): void {
  const notice = {
    id: DONE,
    message,
    autoClose: false,
    role: "group",
    "aria-label": t("ui.done"),
    withBorder: true,
    closeButtonProps: { "aria-label": t("ui.dismiss") },
  } as const;
  notifications.hide(DONE);
  notifications.show(notice);
}

interface NoticeWithWayBackProps {
  readonly words: string;
  readonly wayBack: string;
  readonly onWayBack: () => void;
}

function NoticeWithWayBack({ words, wayBack, onWayBack }: NoticeWithWayBackProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">{words}</Text>
      <Button size="compact-sm" flex="none" variant="light" onClick={onWayBack}>
        {wayBack}
      </Button>
    </Group>
  );
}

/** Takes back the latest act and says whether that was possible. */
export async function undoLatest(): Promise<void> {
  try {
    sayDone(await takeBackLatest());
  } catch (error) {
    sayFault(error, "saved");
  }
}
