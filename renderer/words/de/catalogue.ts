import { booking } from "./booking.ts";
import { changes } from "./changes.ts";
import { day } from "./day.ts";
import { patients } from "./patients.ts";
import { queue } from "./queue.ts";
import { ui } from "./ui.ts";

/** Every text of the page in German. */
export const german = { ...booking, ...changes, ...day, ...patients, ...queue, ...ui };
