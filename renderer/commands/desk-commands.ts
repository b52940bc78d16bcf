import { ask } from "../desk.ts";
import { cancelJob } from "../ui/cancel-job.ts";
import { stoppableJobs } from "../ui/running-jobs.ts";
import { undoLatest } from "../ui/done-notice.tsx";
import { sayFault } from "../ui/query-client.ts";
import type { Panel } from "../ui/view-state.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import type { Command } from "./command.ts";
import { togglePalette } from "./palette-state.ts";

function open(panel: Panel): () => void {
  return () => useViewState.getState().open(panel);
}

/** What the desk itself can do: book, go through the days, open what stands beside them, and take back. */
export const deskCommands: readonly Command[] = [
  {
    id: "newAppointment",
    title: () => t("commands.newAppointment"),
    group: "appointments",
    keys: "N",
    run: open({ kind: "booking", patient: null, slot: null }),
  },
  {
    id: "undo",
    title: () => t("commands.undo"),
    group: "appointments",
    keys: "mod+Z",
    run: () => void undoLatest(),
  },
  {
    id: "today",
    title: () => t("commands.today"),
    group: "views",
    keys: "T",
    run: () => useViewState.getState().showDay(null),
  },
  {
    id: "findPatient",
    title: () => t("commands.findPatient"),
    group: "patients",
    keys: "/",
    run: open({ kind: "patients" }),
  },
  {
    id: "queue",
    title: () => t("commands.queue"),
    group: "google",
    run: open({ kind: "queue" }),
  },
  {
    id: "changes",
    title: () => t("commands.changes"),
    group: "google",
    run: open({ kind: "changes" }),
  },
  {
    id: "syncNow",
    title: () => t("commands.syncNow"),
    group: "google",
    run: () => void ask("syncNow", undefined).catch((error: unknown) => sayFault(error, "read")),
  },
  {
    id: "stopWork",
    title: () => t("commands.stopWork"),
    group: "desk",
    isOffered: () => stoppableJobs().length > 0,
    run: () => {
      for (const job of stoppableJobs()) void cancelJob(job);
    },
  },
  {
    id: "palette",
    title: () => t("commands.palette"),
    group: "desk",
    keys: "mod+K",
    run: togglePalette,
  },
  {
    id: "settings",
    title: () => t("commands.settings"),
    group: "desk",
    run: open({ kind: "settings" }),
  },
  {
    id: "help",
    title: () => t("commands.help"),
    group: "desk",
    keys: "?",
    run: open({ kind: "help" }),
  },
];
