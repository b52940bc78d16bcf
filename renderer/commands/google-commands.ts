import { ask } from "../desk.ts";
import { sayTested } from "../health/say-tested.ts";
import { sayFault } from "../ui/query-client.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import type { Command } from "./command.ts";

/** What can be done about Google beyond the queue and the changes. */
export const googleCommands: readonly Command[] = [
  {
    id: "clashes",
    title: () => t("clash.open"),
    group: "google",
    run: () => useViewState.getState().open({ kind: "clashes" }),
  },
  {
    id: "selfTest",
    title: () => t("health.selfTest"),
    group: "google",
    run: () => {
      useViewState.getState().showScreen("health");
      void ask("runSelfTest", undefined).then(sayTested, (error: unknown) => sayFault(error, "read"));
    },
  },
];
