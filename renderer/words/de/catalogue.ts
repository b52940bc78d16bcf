import { day } from "./day.ts";
import { ui } from "./ui.ts";

/** Every text of the page in German. */
export const german = { ...ui, ...day };
