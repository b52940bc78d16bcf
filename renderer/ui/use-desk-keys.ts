import { useEffect } from "react";
import { undoLatest } from "./done-notice.tsx";
import { useKeySetting } from "./key-setting.ts";
import { useViewState } from "./view-state.ts";

function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

function focusDay(): void {
  const stop = document.querySelector<HTMLElement>(".day-grid [tabindex='0'], .day-grid [data-empty-slot]");
  stop?.focus({ preventScroll: true });
  stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const LETTERS: Readonly<Record<string, () => void>> = {
  n: () => useViewState.getState().open({ kind: "booking", patient: null, slot: null }),
  t: () => useViewState.getState().showDay(null),
  d: focusDay,
  "/": () => useViewState.getState().open({ kind: "patients" }),
  "?": () => useViewState.getState().open({ kind: "help" }),
};

/**
 * The keys that work everywhere: single letters outside fields and dialogs, where they are switched on (WCAG 2.1.4), and
 * Ctrl+Z, which takes the latest act back.
 */
export function useDeskKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInField(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && !event.shiftKey && event.key.toLowerCase() === "z") {
        event.preventDefault();
        void undoLatest();
        return;
      }
      if (isCommand || event.altKey || !useKeySetting.getState().areLettersOn) return;
      if (useViewState.getState().panel.kind !== "none") return;
      const act = LETTERS[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
