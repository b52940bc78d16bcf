import type { CursorStep } from "./grid-cursor.ts";
import { SLOT_MINUTES } from "./grid-geometry.ts";
import type { Nudge } from "./drag-target.ts";

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: "step"; readonly step: CursorStep }
  | { readonly kind: "nudge"; readonly nudge: Nudge }
  | { readonly kind: "arrived" };

/** The parts of a key press that matter, and which way the page reads. */
export interface GridKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly reads: "ltr" | "rtl";
}

const STEPS: Readonly<Record<string, CursorStep>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

function sideOf({ key, reads }: GridKey): -1 | 0 | 1 {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return 0;
  return (key === "ArrowRight") === (reads === "ltr") ? 1 : -1;
}

function nudgeOf(pressed: GridKey): GridCommand | undefined {
  const columns = sideOf(pressed);
  const rows = pressed.key === "ArrowDown" ? 1 : pressed.key === "ArrowUp" ? -1 : 0;
  const minutes = rows * SLOT_MINUTES;
  if (pressed.shiftKey)
    return rows === 0
      ? undefined
      : { kind: "nudge", nudge: { columns: 0, minutes: 0, lengthMinutes: minutes } };
  return columns === 0 && rows === 0
    ? undefined
    : { kind: "nudge", nudge: { columns, minutes, lengthMinutes: 0 } };
}

/**
 * What a key press means on the grid: arrows and their kin step, Alt with an arrow moves the visit, Alt and Shift change
 * its length, A is "arrived". Undefined for every other key.
 */
export function gridCommand(pressed: GridKey): GridCommand | undefined {
  if (pressed.ctrlKey || pressed.metaKey) return undefined;
  if (pressed.altKey) return nudgeOf(pressed);
  const side = sideOf(pressed);
  if (side !== 0) return { kind: "step", step: side === 1 ? "after" : "before" };
  const step = STEPS[pressed.key];
  if (step !== undefined) return { kind: "step", step };
  return pressed.key.toLowerCase() === "a" && !pressed.shiftKey ? { kind: "arrived" } : undefined;
}
