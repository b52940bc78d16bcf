import { CANCEL_KEY } from "../booking/visit-keys.ts";
import { t } from "../words/t.ts";

/** A key that acts on what is chosen in the day: the grid takes it itself, and the help lists it. */
export interface GridKey {
  /** The key as the help shows it. */
  readonly keys: () => string;
  /** The key cap where it is a single letter: no command may have the same. */
  readonly letter?: string;
  readonly act: () => string;
}

/** The keys of the grid. */
export const GRID_KEYS: readonly GridKey[] = [
  { keys: () => "A", letter: "A", act: () => t("ui.help.arrived") },
  { keys: () => t("ui.help.enterKey"), act: () => t("ui.help.enter") },
  { keys: () => t("ui.help.arrowKeys"), act: () => t("ui.help.arrows") },
  { keys: () => t("ui.help.homeKeys"), act: () => t("ui.help.home") },
  { keys: () => t("ui.help.pageKeys"), act: () => t("ui.help.page") },
  { keys: () => t("ui.help.moveKeys"), act: () => t("ui.help.move") },
  { keys: () => t("ui.help.resizeKeys"), act: () => t("ui.help.resize") },
  { keys: () => "1 – 6", act: () => t("visit.help.steps") },
  { keys: () => CANCEL_KEY, letter: CANCEL_KEY, act: () => t("visit.help.cancel") },
  { keys: () => t("ui.help.escapeKey"), act: () => t("ui.help.escape") },
];
