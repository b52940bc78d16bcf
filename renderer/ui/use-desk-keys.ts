import { useEffect } from "react";
import { ALL_COMMANDS } from "../commands/all-commands.ts";
import { commandOfKey } from "../commands/command-of-key.ts";
import { usePreferences } from "./preferences.ts";
import { useViewState } from "./view-state.ts";

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

function isDialogOpen(): boolean {
  if (useViewState.getState().panel.kind !== "none") return true;
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/**
 * The keys that work everywhere, as the commands have them: single letters outside fields and dialogs, where they are
 * switched on (WCAG 2.1.4), Ctrl+Z outside fields, and Ctrl+K wherever one is.
 */
export function useDeskKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOfKey(ALL_COMMANDS, event, {
        isInField: isField(event.target),
        isInDialog: isDialogOpen(),
        areLettersOn: usePreferences.getState().areLettersOn,
      });
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
