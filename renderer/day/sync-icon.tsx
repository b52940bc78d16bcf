import { IconAlertTriangle, IconClock, IconHandStop, IconUnlink } from "@tabler/icons-react";
import type { SyncMark } from "../../shared/ipc/appointments.ts";

const ICONS = {
  waiting: IconClock,
  sending: IconClock,
  parked: IconHandStop,
  notMatching: IconUnlink,
  conflict: IconAlertTriangle,
  held: IconAlertTriangle,
  incomplete: IconUnlink,
  sent: undefined,
  notLinked: undefined,
} as const satisfies Record<SyncMark, unknown>;

/** The small mark of a card whose appointment Google has not seen as it is; nothing where there is nothing to say. */
export function SyncIcon({ sync }: { readonly sync: SyncMark }) {
  const Icon = ICONS[sync];
  return Icon === undefined ? null : (
    <Icon size={13} stroke={2} style={{ flex: "none" }} aria-hidden data-sync={sync} />
  );
}
