import { flushSync } from "react-dom";
import { SCREENS } from "../ui/screens.tsx";
import type { ScreenName } from "../ui/view-state.ts";
import { useViewState } from "../ui/view-state.ts";
import type { Command } from "./command.ts";
import { focusScreen } from "./focus-screen.ts";

const KEYS: Readonly<Partial<Record<ScreenName, string>>> = {
  day: "D",
  week: "W",
  month: "M",
  agenda: "G",
  waitingRoom: "R",
  waitlist: "L",
  insights: "I",
};

/** One command for each screen of the rail: it shows the screen and puts the focus into it. */
export const screenCommands: readonly Command[] = SCREENS.map(({ name, title }) => {
  const keys = KEYS[name];
  return {
    id: `${name}Screen`,
    title,
    group: "views",
    ...(keys === undefined ? {} : { keys }),
    run: () => {
      flushSync(() => {
        useViewState.getState().close();
        useViewState.getState().showScreen(name);
      });
      focusScreen();
    },
  };
});
