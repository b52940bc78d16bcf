import { day } from "./day.ts";
import { ui } from "./ui.ts";

/** Every text of the page in French. */
export const french = { ...ui, ...day };
