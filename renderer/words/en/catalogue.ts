import { day } from "./day.ts";
import { ui } from "./ui.ts";

/** Every text of the page in English. */
export const english = { ...ui, ...day };
