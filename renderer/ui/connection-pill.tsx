import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconCloudOff,
  IconCloudUp,
  IconKey,
  IconPlugConnectedX,
  IconSettings,
} from "@tabler/icons-react";
import type { ConnectionPill as Pill } from "../../shared/ipc/google.ts";
import { pillWords } from "./connection-words.ts";
import { useConnection } from "./use-connection.ts";
import { useViewState } from "./view-state.ts";

const ICONS = {
  notConfigured: IconSettings,
  notConnected: IconPlugConnectedX,
  upToDate: IconCheck,
  sending: IconCloudUp,
  offline: IconCloudOff,
  waitingForGoogle: IconClock,
  signInAgain: IconKey,
  notRead: IconAlertTriangle,
  needsYou: IconAlertTriangle,
} as const satisfies Record<Pill["kind"], unknown>;

/** Says in one place, in words and with an icon, how the clinic stands with Google; opens the queue. */
export function ConnectionPill() {
  const { data } = useConnection();
  const { open } = useViewState();
  if (data === undefined) return null;
  const Icon = ICONS[data.pill.kind];
  const needsPerson = ["needsYou", "signInAgain", "notRead"].includes(data.pill.kind);
  return (
    <Button
      radius="xl"
      size="xs"
      variant={needsPerson ? "filled" : "default"}
      leftSection={<Icon size={15} aria-hidden />}
      classNames={{ root: "connection-pill" }}
      data-pill={data.pill.kind}
      onClick={() => open({ kind: "queue" })}
    >
      {pillWords(data.pill)}
    </Button>
  );
}
