import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import type { Command } from "./command.ts";

/** What can be begun about free time and the waitlist. */
export const bookingCommands: readonly Command[] = [
  {
    id: "findFreeTime",
    title: () => t("finder.title"),
    group: "appointments",
    keys: "F",
    run: () => useViewState.getState().open({ kind: "finder", patient: null }),
  },
];
