import { day } from "./day.ts";
import { ui } from "./ui.ts";

/** Every text of the page in Spanish. */
export const spanish = { ...ui, ...day };
