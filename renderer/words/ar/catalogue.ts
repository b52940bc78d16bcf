import { day } from "./day.ts";
import { ui } from "./ui.ts";

/** Every text of the page in Arabic. */
export const arabic = { ...ui, ...day };
