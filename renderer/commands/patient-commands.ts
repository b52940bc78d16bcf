import type { Panel } from "../ui/view-state.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import type { Command } from "./command.ts";

function open(panel: Panel): () => void {
  return () => useViewState.getState().open(panel);
}

/** Paper, files and patients' cards. */
export const patientCommands: readonly Command[] = [
  {
    id: "printDaySheet",
    title: () => t("commands.printDaySheet"),
    group: "appointments",
    keys: "P",
    run: open({ kind: "daySheet" }),
  },
  {
    id: "findDuplicates",
    title: () => t("commands.findDuplicates"),
    group: "patients",
    run: open({ kind: "duplicates" }),
  },
  {
    id: "exportData",
    title: () => t("commands.exportData"),
    group: "clinic",
    run: open({ kind: "settings", section: "import" }),
  },
];
