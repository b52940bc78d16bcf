import { useViewState } from "../ui/view-state.ts";
import { showAll } from "../view-bar/view-settings.ts";
import { zoomBy } from "../view-bar/zoom.ts";
import { t } from "../words/t.ts";
import type { Command } from "./command.ts";

function showsHours(): boolean {
  const { screen } = useViewState.getState();
  return screen === "day" || screen === "week";
}

/** How the days are looked at: how high their hours are drawn, and everything that is hidden. */
export const viewCommands: readonly Command[] = [
  {
    id: "zoomIn",
    title: () => t("view.zoomIn"),
    group: "views",
    keys: "+",
    isOffered: showsHours,
    run: () => zoomBy(1),
  },
  {
    id: "zoomOut",
    title: () => t("view.zoomOut"),
    group: "views",
    keys: "-",
    isOffered: showsHours,
    run: () => zoomBy(-1),
  },
  {
    id: "showAll",
    title: () => t("view.showEverybody"),
    group: "views",
    run: showAll,
  },
];
